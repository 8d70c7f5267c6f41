// law: an interface that is not variant does not care
// expect: nothing
//--- Host v1
namespace H { public interface I<out T> { T Get(); } }
//--- Host v2
namespace H { public interface I<T> { T Get(); } }
//--- Library
public interface IMine<T> : H.I<T> { }
