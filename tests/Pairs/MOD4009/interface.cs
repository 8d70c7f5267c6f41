// law: an interface drops a constraint of a method, and it is implemented by name
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.I::Get`1():!!0
//--- Host v1
namespace H { public interface I { T Get<T>() where T : class; } }
//--- Host v2
namespace H { public interface I { T Get<T>(); } }
//--- Library
public class D : H.I { public T Get<T>() where T : class => null; }
