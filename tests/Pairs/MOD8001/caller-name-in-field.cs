// law: what a field begins with gives the name of the field
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.String):System.String#2
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "") => b; } }
//--- Host v2
namespace H { public class C { public static string Get(int a, string b = "") => b; } }
//--- Library
public static class Calls { private sealed class N { public string S = H.C.Get(7); } public static object M() => new N().S; }
