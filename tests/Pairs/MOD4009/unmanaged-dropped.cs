// law: "unmanaged" asks more than "struct"
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.I::G`1(!!0):System.Int32
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.A::F`1(!!0):System.Int32
//--- Host v1
namespace H { public class A { public virtual int F<T>(T t) where T : unmanaged => 1; } public interface I { int G<T>(T t) where T : unmanaged; } }
//--- Host v2
namespace H { public class A { public virtual int F<T>(T t) where T : struct => 1; } public interface I { int G<T>(T t) where T : struct; } }
//--- Library
public class C : H.A { public override int F<T>(T t) => 2; } public class D : H.I { public int G<T>(T t) where T : unmanaged => 2; }
public static class Calls { public static object M() => new C().F(3); public static object N() => new D().G(3); }
