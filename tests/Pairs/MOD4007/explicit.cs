// law: an interface's member that is implemented explicitly is internal now
// expect: MOD4007 fails-type type System.TypeLoadException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I { internal int Get(); } }
//--- Library
public class D : H.I { int H.I.Get() => 1; }
public static class Calls { public static object M() => new D() != null; }
