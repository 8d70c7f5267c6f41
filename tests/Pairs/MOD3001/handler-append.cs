// law: an interpolated string is compiled to calls of its handler
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.Hd::AppendFormatted`1(!!0):System.Void
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Hd { public int N; public Hd(int literal, int holes) { N = holes; } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { N += 10; } } public class R { public static int Log(Hd h) => h.N; } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Hd { public int N; public Hd(int literal, int holes) { N = holes; } public void AppendLiteral(string s) { } public bool AppendFormatted<T>(T t) { N += 10; return true; } } public class R { public static int Log(Hd h) => h.N; } }
//--- Library
public static class Calls { public static object M() => H.R.Log($"a{1}b{"x"}"); }
