// law: a setter of the class is no implementation where the interface had none
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::set_P
// expect: MOD4002 fails-type type System.TypeLoadException Library!E::set_P
//--- Host v1
namespace H { public interface I { int P { get; } } }
//--- Host v2
namespace H { public interface I { int P { get; set; } } }
//--- Library
public class D : H.I { public int P { get; set; } } public class E : H.I { public int P => 1; } public static class Calls { public static object M() => new D().P; public static object N() => new E().P; }
