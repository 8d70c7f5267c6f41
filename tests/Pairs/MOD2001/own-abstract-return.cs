// law: a call loads the class that is returned, also where the called method has no body
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public interface IMaker { H.Gone Make(); }
public static class User { public static bool Use(IMaker maker) => maker.Make() != null; }
