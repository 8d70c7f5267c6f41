// law: a property of an interface
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::get_P
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { int P { get; } } }
//--- Library
public class D : H.I { }
