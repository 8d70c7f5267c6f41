// law: a base interface of which all members have defaults
// expect: nothing
//--- Host v1
namespace H { public interface I { int A(); } }
//--- Host v2
namespace H { public interface J { int B() => 1; } public interface I : J { int A(); } }
//--- Library
public class D : H.I { public int A() => 5; }
public static class Calls { public static object M() { return new D().A(); } }
