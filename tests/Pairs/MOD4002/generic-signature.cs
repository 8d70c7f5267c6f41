// law: another argument is another interface
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public interface I<T> { int A(T t); } public interface J : I<int> { } }
//--- Host v2
namespace H { public interface I<T> { int A(T t); } public interface J : I<long> { } }
//--- Library
public class D : H.J { public int A(int i) => 1; }
