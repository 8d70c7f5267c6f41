// law: an explicit implementation whose signature names what is gone
// expect: MOD2001 fails-type type System.MissingMethodException Host!H.P
//--- Host v1
namespace H { public class P { } public interface I { int A(P p); } }
//--- Host v2
namespace H { public class Q { } public interface I { int A(Q p); } }
//--- Library
public class D : H.I { int H.I.A(H.P p) => 1; }
