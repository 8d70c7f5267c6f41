// law: a member that is sealed in the interface
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::A():System.Int32
//--- Host v1
namespace H { public interface I { int A() => 1; } }
//--- Host v2
namespace H { public interface I { sealed int A() => 1; } }
//--- Library
public class D : H.I { int H.I.A() => 2; }
