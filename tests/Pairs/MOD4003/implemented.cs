// law: what implements it already
// expect: nothing
//--- Host v1
namespace H { public interface I { static abstract int A(); } public class C { public static int Call<T>() where T : I => T.A(); } }
//--- Host v2
namespace H { public interface I { static abstract int A(); static virtual int B() => 1; } public class C { public static int Call<T>() where T : I => T.A(); } }
//--- Library
public class D : H.I { public static int A() => 1; }
public static class Calls { public static object M() { return H.C.Call<D>(); } }
