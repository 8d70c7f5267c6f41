// law: an explicit implementation names the interface that had the member
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::F():System.Int32
//--- Host v1
namespace H { public interface I { int F(); } }
//--- Host v2
namespace H { public interface B { int F(); } public interface I : B { } }
//--- Library
public class D : H.I { int H.I.F() => 1; } public static class Calls { public static object M() => new D().GetHashCode() != 0; }
