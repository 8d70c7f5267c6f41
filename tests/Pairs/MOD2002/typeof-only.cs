// law: typeof does not mind
// expect: nothing
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).Name; } }
