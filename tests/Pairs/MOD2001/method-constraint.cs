// law: the constraints of a generic method are loaded with its type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class User { public static void Use<T>() where T : H.Gone { } }
