// law: an abstract method that the library cannot see
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public abstract class C { } }
//--- Host v2
namespace H { public abstract class C { internal abstract int A(); } }
//--- Library
public class D : H.C { }
