// law: an explicit implementation of another signature
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::A(System.Int32):System.Int32
//--- Host v1
namespace H { public interface I { int A(int i); } }
//--- Host v2
namespace H { public interface I { int A(long i); } }
//--- Library
public class D : H.I { int H.I.A(int i) => 1; }
