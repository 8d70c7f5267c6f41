// law: a member with a default implementation
// expect: nothing
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I { int Get(); int New() => 2; } }
//--- Library
public class D : H.I { public int Get() => 1; }
public static class Calls { public static object M() { return new D().Get(); } }
