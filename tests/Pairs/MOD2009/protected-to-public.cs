// law: more access harms nobody
// expect: nothing
//--- Host v1
namespace H { public class C { protected class In { public static int A() => 1; } } }
//--- Host v2
namespace H { public class C { public class In { public static int A() => 1; } } }
//--- Library
public class D : H.C { public static int N() => In.A(); }
public static class Calls { public static object M() { return D.N(); } }
