// law: a type that moves to another assembly and changes is looked at where it is
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::F():System.Int32
//--- Host v1
namespace H { public class C { public int F() => 1; } }
//--- Core v2
namespace H { public class C { public long F() => 2; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.C))]
//--- Library
public static class Calls { public static object M() => new H.C().F(); }
