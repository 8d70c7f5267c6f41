// law: the method returns something else
// expect: MOD4012 changes silent - Library!D::A():System.Int32
//--- Host v1
namespace H { public class C { public virtual int A() => 1; public string Call() => A().ToString(); } }
//--- Host v2
namespace H { public class C { public virtual long A() => 1; public string Call() => A().ToString(); } }
//--- Library
public class D : H.C { public override int A() => 2; }
public static class Calls { public static object M() { return new D().Call(); } }
