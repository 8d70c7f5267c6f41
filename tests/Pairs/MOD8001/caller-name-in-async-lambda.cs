// law: a lambda that waits gives the name of its method
// since: v1
// expect: MOD8001 changes silent - Host!H.C::Get(System.Int32,System.String):System.String#2
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public static string Get(int a, [CallerMemberName] string b = "") => b; } }
//--- Host v2
namespace H { public class C { public static string Get(int a, string b = "") => b; } }
//--- Library
public static class Calls { public static object M() { Func<System.Threading.Tasks.Task<string>> get = async () => { await System.Threading.Tasks.Task.Yield(); return H.C.Get(7); }; return get().GetAwaiter().GetResult(); } }
