// law: so is one over a type parameter of the struct
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public struct N<T> : H.I<T> { }
