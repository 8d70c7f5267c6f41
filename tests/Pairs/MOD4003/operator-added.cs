// law: a static abstract operator
// expect: MOD4003 fails-type type System.TypeLoadException Library!D::op_Addition
//--- Host v1
namespace H { public interface I<T> where T : I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : I<T> { static abstract T operator +(T a, T b); } }
//--- Library
public class D : H.I<D> { }
