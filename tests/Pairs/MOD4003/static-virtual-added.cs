// law: a static virtual member has a body
// expect: nothing
//--- Host v1
namespace H { public interface I { static abstract int Get(); } }
//--- Host v2
namespace H { public interface I { static abstract int Get(); static virtual int New() => 1; } }
//--- Library
public class D : H.I { public static int Get() => 1; }
public static class Calls { public static object M() { return D.Get(); } }
