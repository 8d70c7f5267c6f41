// law: a default implementation is gone
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::Get
//--- Host v1
namespace H { public interface I { int Get() => 1; } }
//--- Host v2
namespace H { public interface I { int Get(); } }
//--- Library
public class D : H.I { }
