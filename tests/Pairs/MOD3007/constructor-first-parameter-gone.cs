// law: the first parameter's type is loaded, also where it is the constructor's
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } public class C { private C(P p) { } public C() {} } }
//--- Host v2
namespace H { public class C { private C(object p) { } public C() {} } }
//--- Library
using System.Runtime.CompilerServices;
public static class Acc { [UnsafeAccessor(UnsafeAccessorKind.Constructor)] public static extern H.C New(H.P p); }
public static class Calls { public static object M() => Acc.New(null).ToString(); }
