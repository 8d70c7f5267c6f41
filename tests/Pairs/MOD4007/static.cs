// law: a static member of an interface is private protected now
// expect: MOD4007 fails-type type System.TypeLoadException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface I { static abstract int Get(); } }
//--- Host v2
namespace H { public interface I { private protected static abstract int Get(); } }
//--- Library
public class D : H.I { public static int Get() => 1; }
public static class Calls { public static object M() => new D() != null; }
