// law: a struct's interface over another struct is loaded with it
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public struct O { }
public struct N : H.I<O> { }
