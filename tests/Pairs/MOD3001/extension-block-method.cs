// law: a method of an extension block is removed: what the library calls is static
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.E::Twice(System.String):System.Int32
//--- Host v1
namespace H { public static class E { extension(string s) { public int Twice() => s.Length * 2; public int Half => s.Length / 2; public static string Make(int n) => new string('a', n); } } }
//--- Host v2
namespace H { public static class E { extension(string s) { public int Half => s.Length / 2; public static string Make(int n) => new string('a', n); } } }
//--- Library
using H;
public static class Calls { public static object M() => "abcd".Twice(); public static object N() => "abcd".Half; public static object O() => string.Make(3); }
