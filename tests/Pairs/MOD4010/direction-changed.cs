// law: in became out
// expect: MOD4010 fails-type type System.TypeLoadException Library!IMine`1
//--- Host v1
namespace H { public interface I<in T> { } }
//--- Host v2
namespace H { public interface I<out T> { } }
//--- Library
public interface IMine<in T> : H.I<T> { }
