// law: the method is renamed
// expect: MOD4012 changes silent - Library!D::A():System.Int32
//--- Host v1
namespace H { public class C { public virtual int A() => 1; public int Call() => A(); } }
//--- Host v2
namespace H { public class C { public virtual int B() => 1; public int Call() => B(); } }
//--- Library
public class D : H.C { public override int A() => 2; }
public static class Calls { public static object M() { return new D().Call(); } }
