// law: an interface adds a constraint to a method
// expect: nothing
//--- Host v1
namespace H { public interface I { T Get<T>(); } }
//--- Host v2
namespace H { public interface I { T Get<T>() where T : class; } }
//--- Library
public class D : H.I { public T Get<T>() => default; }
public static class Calls { public static object M() => new D().Get<string>() == null; }
