// law: protected internal is protected for other assemblies
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public class C { public int Get() => 1; } }
//--- Host v2
namespace H { public class C { protected internal int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.C().Get(); } }
