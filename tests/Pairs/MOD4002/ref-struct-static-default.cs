// law: a ref struct takes a default of a static member, which has no instance
// expect: nothing
//--- Host v1
namespace H { public interface I { int Get(); } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Get(); } }
//--- Host v2
namespace H { public interface I { int Get(); static virtual int Zero() => 0; } public class C { public static int Use<T>(T t) where T : I, allows ref struct => t.Get() + T.Zero(); } }
//--- Library
public ref struct S : H.I { public int Get() => 1; }
public static class Calls { public static object M() => H.C.Use(new S()); }
