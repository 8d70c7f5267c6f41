// law: who does not override a covariant override that became abstract does not load
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::Self
//--- Host v1
namespace H { public class A { public virtual A Self() => this; } public class B : A { public override B Self() => this; } }
//--- Host v2
namespace H { public class A { public virtual A Self() => this; } public abstract class B : A { public abstract override B Self(); } }
//--- Library
public class D : H.B { }
public static class Calls { public static object M() => ((H.A)new D()).Self().GetType().Name; }
