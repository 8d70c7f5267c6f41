// law: the default of an optional DateTime
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.DateTime):System.DateTime#2
//--- Host v1
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
namespace H { public class C { public static DateTime Get(int a, [Optional, DateTimeConstant(630000000000000000L)] DateTime b) => b; } }
//--- Host v2
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
namespace H { public class C { public static DateTime Get(int a, [Optional, DateTimeConstant(640000000000000000L)] DateTime b) => b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
