// law: a base interface more
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::More
//--- Host v1
namespace H { public interface J { int More(); } public interface I { } }
//--- Host v2
namespace H { public interface J { int More(); } public interface I : J { } }
//--- Library
public class D : H.I { }
