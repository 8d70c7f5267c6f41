// law: a struct's interface over the struct itself is not loaded with it; only reflection asks for it
// expect: MOD6001 latent call System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public struct N : H.I<N> { }
public static class Calls { public static object M() { object n = new N(); return n is IComparable; } }
