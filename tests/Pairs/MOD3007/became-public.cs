// law: a target that became public is the same target
// expect: nothing
//--- Host v1
namespace H { public class C { int Hidden() => 1; } }
//--- Host v2
namespace H { public class C { public int Hidden() => 1; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.Method)] public static extern int Hidden(H.C c); }
public static class Calls { public static object M() { return D.Hidden(new H.C()); } }
