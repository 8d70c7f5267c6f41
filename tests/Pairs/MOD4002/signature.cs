// law: an interface member has another signature
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::Get
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I { long Get(); } }
//--- Library
public class D : H.I { public int Get() => 1; }
