// law: a member that the library cannot see
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { internal int A(); } }
//--- Library
public class D : H.I { }
