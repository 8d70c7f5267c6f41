// law: not where the argument is given
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class C { public static int Get(int a, int b = 5) => a + b; } }
//--- Host v2
namespace H { public class C { public static int Get(int a, int b = 6) => a + b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7, 8); } }
