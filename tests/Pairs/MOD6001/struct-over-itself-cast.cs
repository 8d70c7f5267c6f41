// law: code that names the interface itself does
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public struct N : H.I<N> { }
public static class Calls { public static object M() { object n = new N(); return n is H.I<N>; } }
