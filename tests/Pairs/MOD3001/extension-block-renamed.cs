// law: the name of a receiver
// expect: nothing
//--- Host v1
namespace H { public static class E { extension(string s) { public int Twice() => s.Length * 2; public int Half => s.Length / 2; public static string Make(int n) => new string('a', n); } } }
//--- Host v2
namespace H { public static class E { extension(string text) { public int Twice() => text.Length * 2; public int Half => text.Length / 2; public static string Make(int n) => new string('a', n); } } }
//--- Library
using H;
public static class Calls { public static object M() => "abcd".Twice(); public static object N() => "abcd".Half; public static object O() => string.Make(3); }
