// law: a friend may
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { class C { public static int A() => 1; } }
//--- Library
public class D { public static bool N(object o) => o is H.C; }
public static class Calls { public static object M() { return D.N("x") || H.C.A() == 1; } }
