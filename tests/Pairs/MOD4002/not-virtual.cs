// law: a public method of that name that is not virtual does not count
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public interface I {  } }
//--- Host v2
namespace H { public interface I { int New(); } }
//--- Library
public class D : H.I { public int New() => 1; }
