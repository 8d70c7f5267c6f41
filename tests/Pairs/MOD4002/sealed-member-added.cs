// law: a sealed member of an interface needs no implementation
// expect: nothing
//--- Host v1
namespace H { public interface I { int A(); } }
//--- Host v2
namespace H { public interface I { int A(); sealed int B() => 2; private int C() => 3; static int D() => 4; } }
//--- Library
public class D : H.I { public int A() => 5; }
public static class Calls { public static object M() { return new D().A(); } }
