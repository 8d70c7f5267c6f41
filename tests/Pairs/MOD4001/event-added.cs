// law: an abstract event more
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::add_E
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::remove_E
//--- Host v1
namespace H { public abstract class C { } }
//--- Host v2
namespace H { public abstract class C { public abstract event Action E; } }
//--- Library
public class D : H.C { }
