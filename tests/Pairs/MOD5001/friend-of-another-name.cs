// law: another assembly is the friend
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get():System.Int32
//--- Host v1
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { internal static int Get() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Librarian")]
namespace H { public class C { internal static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(); } }
