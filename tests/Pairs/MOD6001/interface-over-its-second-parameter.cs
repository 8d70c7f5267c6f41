// law: one over its second parameter is
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public interface IMine<T, U> : H.I<U> { }
