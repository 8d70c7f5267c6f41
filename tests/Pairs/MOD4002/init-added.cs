// law: an init accessor is no set accessor
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::set_P
//--- Host v1
namespace H { public interface I { int P { get; } } }
//--- Host v2
namespace H { public interface I { int P { get; init; } } }
//--- Library
public class D : H.I { public int P { get; set; } } public static class Calls { public static object M() => new D().P; }
