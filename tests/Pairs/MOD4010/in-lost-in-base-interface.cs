// law: a contravariant interface builds on one that is not contravariant any more
// expect: MOD4010 fails-type type System.TypeLoadException Library!IMine`1
//--- Host v1
namespace H { public interface I<in T> { void Set(T t); } }
//--- Host v2
namespace H { public interface I<T> { void Set(T t); } }
//--- Library
public interface IMine<in T> : H.I<T> { }
