// law: a ref struct of the library stands for a parameter of a delegate that does not allow one any more
// expect: MOD2007 fails-call jit System.TypeLoadException Library!P
//--- Host v1
namespace H { public delegate void D<T>(T value) where T : allows ref struct; }
//--- Host v2
namespace H { public delegate void D<T>(T value); }
//--- Library
public ref struct P { }
public static class Calls { static void Take(P value) { } public static object M() { H.D<P> d = Take; d(default); return 1; } }
