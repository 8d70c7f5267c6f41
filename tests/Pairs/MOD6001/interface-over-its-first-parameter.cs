// law: an interface's over its first parameter is not loaded with it
// expect: MOD6001 latent call System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : class { } }
//--- Library
public interface IMine<T> : H.I<T> { }
