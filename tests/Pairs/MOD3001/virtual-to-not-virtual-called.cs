// law: a caller does not care for virtual
// expect: nothing
//--- Host v1
namespace H { public class C { public virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { public int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.C().A(); } }
