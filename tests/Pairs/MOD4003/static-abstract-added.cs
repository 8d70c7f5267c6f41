// law: a static abstract member more
// expect: MOD4003 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public interface I { static abstract int Get(); } }
//--- Host v2
namespace H { public interface I { static abstract int Get(); static abstract int New(); } }
//--- Library
public class D : H.I { public static int Get() => 1; }
