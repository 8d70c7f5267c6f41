// law: and one that bears an attribute which is gone
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.PA
//--- Host v1
namespace H { public class PA : Attribute { } public class W { public static int A() => 1; } }
//--- Host v2
namespace H { public class W { public static int A() => 1; } }
//--- Library
using H;
public static class Own { extension([H.PA] string v) { [H.PA] public int Get() => 3; } }
public static class Calls { public static object N() => W.A(); }
