// law: a type that moves to an assembly without friends
// expect: MOD5001 fails-call call System.MethodAccessException Core!H.C::F():System.Int32
//--- Host v1
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")] namespace H { public class C { internal int F() => 1; } }
//--- Core v2
namespace H { public class C { internal int F() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.C))] [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
//--- Library
public static class Calls { public static object M() => new H.C().F(); }
