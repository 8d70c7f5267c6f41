// law: a struct must implement it too
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public interface I {  } }
//--- Host v2
namespace H { public interface I { int New(); } }
//--- Library
public struct D : H.I { }
