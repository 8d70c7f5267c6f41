// law: a private static field
// expect: MOD3007 fails-call call System.MissingFieldException Host!H.C::_n
//--- Host v1
namespace H { public class C { static int _n = 1; public static int Get => _n; } }
//--- Host v2
namespace H { public class C { int _n = 1; public int Get => _n; } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "_n")] public static extern ref int N(H.C c); }
public static class Calls { public static object M() { return D.N(null); } }
