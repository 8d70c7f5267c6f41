// law: a text that is not the name was given by the library
// since: v1
// expect: nothing
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "") => b; } }
//--- Host v2
namespace H { public class C { public static string Get(int a, string b = "") => b; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(7, "N"); } }
