// law: a contravariant interface takes it
// expect: MOD4010 fails-type type System.TypeLoadException Library!IMine`1
//--- Host v1
namespace H { public interface I<out T> { T Get(); } }
//--- Host v2
namespace H { public interface I<T> { T Get(); } }
//--- Library
public interface IMine<in T> { void Take(H.I<T> i); }
