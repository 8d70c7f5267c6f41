// law: code takes what a method of the library itself returns, whose constraint is not satisfied
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.C`1
//--- Host v1
namespace H { public class C<T> { } }
//--- Host v2
namespace H { public class C<T> where T : class { } }
//--- Library
public abstract class D { public abstract H.C<int> Get(); public bool Has() => Get() != null; }
public static class Calls { public static object M() => new Func<D, bool>(d => d.Has()) != null; }
