// law: a member whose signature names a missing type is not found
// expect: MOD2001 fails-call jit System.MissingMethodException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } public static class C { public static void Take(Gone gone) { } } }
//--- Host v2
namespace H { public static class C { public static void Take(object gone) { } } }
//--- Library
public static class User { public static void Use() => H.C.Take(null); }
