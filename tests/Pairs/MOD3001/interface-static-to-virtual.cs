// law: a static member of an interface may become virtual for who calls it there
// expect: nothing
//--- Host v1
namespace H { public interface I { static int F() => 1; } }
//--- Host v2
namespace H { public interface I { static virtual int F() => 1; } }
//--- Library
public static class Calls { public static object M() => H.I.F(); }
