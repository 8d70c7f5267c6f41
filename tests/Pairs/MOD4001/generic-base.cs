// law: of a generic base class
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::A
//--- Host v1
namespace H { public abstract class C<T> { } }
//--- Host v2
namespace H { public abstract class C<T> { public abstract T A(); } }
//--- Library
public class D : H.C<int> { }
