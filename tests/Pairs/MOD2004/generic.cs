// law: a generic base class
// expect: MOD2004 fails-type type System.TypeLoadException Library!D
//--- Host v1
namespace H { public class C<T> { } }
//--- Host v2
namespace H { public sealed class C<T> { } }
//--- Library
public class D : H.C<int> { }
