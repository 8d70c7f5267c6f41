// law: who overrides a covariant override fills the slot of its base as well
// expect: nothing
//--- Host v1
namespace H { public class A { public virtual A Self() => this; } public class B : A { public override B Self() => this; } }
//--- Host v2
namespace H { public class A { public virtual A Self() => this; } public abstract class B : A { public abstract override B Self(); } }
//--- Library
public class D : H.B { public override H.B Self() => this; }
public static class Calls { public static object M() => ((H.A)new D()).Self().GetType().Name; }
