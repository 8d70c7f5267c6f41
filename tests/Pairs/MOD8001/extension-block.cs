// law: the default of a member of an extension block
// since: v1
// expect: MOD8001 changes silent - Host!H.E::Twice(System.String,System.Int32):System.Int32#2
//--- Host v1
namespace H { public static class E { extension(string s) { public int Twice(int n = 2) => s.Length * n; } } }
//--- Host v2
namespace H { public static class E { extension(string s) { public int Twice(int n = 3) => s.Length * n; } } }
//--- Library
using H;
public static class Calls { public static object M() => "abcd".Twice(); }
