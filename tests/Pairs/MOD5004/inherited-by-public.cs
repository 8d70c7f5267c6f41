// law: a member that a public class has from its base
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A() => 1; public int I() => 2; } }
//--- Host v2
namespace H { public class C : B<int> { } public class B<T> { public static int A() => 1; public int I() => 2; } }
//--- Library
public static class Calls { public static object M() => H.C.A(); }
