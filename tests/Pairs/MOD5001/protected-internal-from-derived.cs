// law: a derived class may call it
// expect: nothing
//--- Host v1
namespace H { public class C { public int Get() => 1; } }
//--- Host v2
namespace H { public class C { protected internal int Get() => 1; } }
//--- Library
public class D : H.C { public int Call() => Get(); }
public static class Calls { public static object M() { return new D().Call(); } }
