// law: another interface gives a default
// expect: nothing
//--- Host v1
namespace H { public interface I { } public interface J : I { } }
//--- Host v2
namespace H { public interface I { int A(); } public interface J : I { int I.A() => 2; } }
//--- Library
public class D : H.J { }
public static class Calls { public static object M() { return new D() is null; } }
