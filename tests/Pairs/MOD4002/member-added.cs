// law: an interface member more
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I { int Get(); int New(); } }
//--- Library
public class D : H.I { public int Get() => 1; }
