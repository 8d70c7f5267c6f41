// law: what is given for the caller's name is that, and not the default behind it
// since: v1
// expect: nothing
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "") => b; } }
//--- Host v2
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "none") => b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7); } }
