// law: private protected is not even for derived classes
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public class C { protected int Get() => 1; } }
//--- Host v2
namespace H { public class C { private protected int Get() => 1; } }
//--- Library
public class D : H.C { public int Call() => Get(); }
public static class Calls { public static object M() { return new D().Call(); } }
