// law: a constraint that names the argument itself is satisfied
// expect: nothing
//--- Host v1
namespace H { public interface I<T> { } public class C { public static int A<T>() => 1; } }
//--- Host v2
namespace H { public interface I<T> { } public class C { public static int A<T>() where T : I<T> => 1; } }
//--- Library
public class D : H.I<D> { }
public static class Calls { public static object M() { return H.C.A<D>(); } }
