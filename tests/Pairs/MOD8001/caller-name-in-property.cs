// law: an accessor gives the name of its property
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.String):System.String#2
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "") => b; } }
//--- Host v2
namespace H { public class C { public static string Get(int a, string b = "") => b; } }
//--- Library
public static class Calls { private static string P => H.C.Get(7); public static object M() => P; }
