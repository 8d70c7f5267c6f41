// law: a cast to what was a class
// expect: nothing
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public static class Calls { static bool N(object o) => o is H.C; public static object M() { return N("x"); } }
