// law: in the base of the base class
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public abstract class B { } public abstract class C : B { } }
//--- Host v2
namespace H { public abstract class B { public abstract int A(); } public abstract class C : B { } }
//--- Library
public class D : H.C { }
