// law: a property that is gone
// expect: MOD4012 changes silent - Library!D::get_P():System.Int32
//--- Host v1
namespace H { public class C { public virtual int P => 1; public int Call() => P; } }
//--- Host v2
namespace H { public class C { public int Call() => 1; } }
//--- Library
public class D : H.C { public override int P => 2; }
public static class Calls { public static object M() { return new D().Call(); } }
