// law: typeof does not ask
// expect: nothing
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { internal class C { } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).Name; } }
