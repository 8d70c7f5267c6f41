// law: a struct must implement it too
// expect: MOD4003 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { static abstract int A(); } }
//--- Library
public struct D : H.I { }
