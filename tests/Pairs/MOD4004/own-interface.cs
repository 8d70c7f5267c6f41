// law: a class fails with the library's own interface that overrides what is not there
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I { int Fetch(); } }
//--- Library
public interface J : H.I { int H.I.Get() => 1; }
public class D : J { }
public static class Calls { public static object M() => new D() != null; }
