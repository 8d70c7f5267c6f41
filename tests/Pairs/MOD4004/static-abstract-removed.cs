// law: an implementation of a static abstract member that is gone
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::A():System.Int32
//--- Host v1
namespace H { public interface I { static abstract int A(); } }
//--- Host v2
namespace H { public interface I { } }
//--- Library
public class D : H.I { public static int A() => 1; }
