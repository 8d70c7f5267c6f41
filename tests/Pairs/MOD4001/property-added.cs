// law: an abstract property more
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::get_New
//--- Host v1
namespace H { public abstract class C {  } }
//--- Host v2
namespace H { public abstract class C { public abstract int New { get; } } }
//--- Library
public class D : H.C { }
