// law: a static abstract member that a type parameter decides is neither abstract nor virtual now
// expect: MOD3005 corrupts jit - Host!H.I::F():System.Int32
//--- Host v1
namespace H { public interface I { static abstract int F(); } public class A : I { public static int F() => 3; } }
//--- Host v2
namespace H { public interface I { static int F() => 1; } public class A : I { public static int F() => 3; } }
//--- Library
public static class Calls
{
    static int G<T>() where T : H.I => T.F();
    public static object M() => G<H.A>();
}
