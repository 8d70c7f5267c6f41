// law: a default that is the line of the caller now
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32):System.Int32#1
//--- Host v1
namespace H { public class C { public static int Get(int a = -5) => a; } }
//--- Host v2
using System.Runtime.CompilerServices;
namespace H { public class C { public static int Get([CallerLineNumber] int a = -5) => a; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(); } }
