// law: the handler of an interpolated string is made by its constructor
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.Hd::.ctor(System.Int32,System.Int32):System.Void
//--- Host v1
namespace H { [System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Hd { public int N; public Hd(int literal, int holes) { N = holes; } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { N += 10; } } public class R { public static int Log(Hd h) => h.N; } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Hd { public int N; public Hd(int literal, int holes, out bool on) { on = true; N = holes; } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { N += 10; } } public class R { public static int Log(Hd h) => h.N; } }
//--- Library
public static class Calls { public static object M() => H.R.Log($"a{1}b{"x"}"); }
