// law: in the implementation of an interface
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.I::A`1():System.Int32
//--- Host v1
namespace H { public interface I { int A<T>() where T : IDisposable; } }
//--- Host v2
namespace H { public interface I { int A<T>(); } }
//--- Library
public class D : H.I { public int A<T>() where T : IDisposable => 2; }
