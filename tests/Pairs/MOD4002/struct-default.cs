// law: a struct takes a default
// expect: nothing
//--- Host v1
namespace H { public interface I { int Get(); } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Get(); } }
//--- Host v2
namespace H { public interface I { int Get(); int Once() => Get(); } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Once(); } }
//--- Library
public struct S : H.I { public int Get() => 1; }
public static class Calls { public static object M() => H.C.Use(new S()); }
