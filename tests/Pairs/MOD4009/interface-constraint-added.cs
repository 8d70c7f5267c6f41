// law: an interface may ask for more
// expect: nothing
//--- Host v1
namespace H { public interface I { int A<T>(); } }
//--- Host v2
namespace H { public interface I { int A<T>() where T : class; } }
//--- Library
public class D : H.I { public int A<T>() => 2; }
public static class Calls { public static object M() { return new D().A<string>(); } }
