// law: a public static method of that name is no implementation
// expect: MOD4003 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { static abstract int A(); } }
//--- Library
public class D : H.I { public static int A() => 1; }
