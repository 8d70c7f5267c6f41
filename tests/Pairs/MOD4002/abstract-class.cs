// law: an abstract class may leave it open
// expect: nothing
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { int A(); } }
//--- Library
public abstract class D : H.I { }
public static class Calls { public static object M() { return typeof(D).Name; } }
