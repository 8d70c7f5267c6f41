// law: an extension block for another type
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.E::Twice(System.String):System.Int32
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.E::get_Half(System.String):System.Int32
//--- Host v1
namespace H { public static class E { extension(string s) { public int Twice() => s.Length * 2; public int Half => s.Length / 2; public static string Make(int n) => new string('a', n); } } }
//--- Host v2
namespace H { public static class E { extension(IEnumerable<char> s) { public int Twice() => s.Count() * 2; public int Half => s.Count() / 2; public static string Make(int n) => new string('a', n); } } }
//--- Library
using H;
public static class Calls { public static object M() => "abcd".Twice(); public static object N() => "abcd".Half;  }
