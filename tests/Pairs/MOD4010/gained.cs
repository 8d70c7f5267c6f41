// law: an interface that became variant
// expect: nothing
//--- Host v1
namespace H { public interface I<T> { T Get(); } }
//--- Host v2
namespace H { public interface I<out T> { T Get(); } }
//--- Library
public interface IMine<T> : H.I<T> { }
