// law: a class that implements it
// expect: nothing
//--- Host v1
namespace H { public interface I<out T> { T Get(); } }
//--- Host v2
namespace H { public interface I<T> { T Get(); } }
//--- Library
public class D<T> : H.I<T> { public T Get() => default; }
public static class Calls { public static object M() => new D<string>().Get() is null; }
