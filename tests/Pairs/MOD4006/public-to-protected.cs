// law: an override may have more access
// expect: nothing
//--- Host v1
namespace H { public class C { public virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { protected virtual int A() => 1; } }
//--- Library
public class D : H.C { public override int A() => 2; public int N() => A(); }
public static class Calls { public static object M() { return new D().N(); } }
