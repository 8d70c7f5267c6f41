// law: a field of a generic struct whose constraint is not satisfied
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.S`1
//--- Host v1
namespace H { public struct S<T> { public T V; } }
//--- Host v2
namespace H { public struct S<T> where T : class { public T V; } }
//--- Library
public class D { public H.S<int> F; }
