// law: a virtual method of that name counts
// expect: nothing
//--- Host v1
namespace H { public interface I {  } }
//--- Host v2
namespace H { public interface I { int New(); } }
//--- Library
public class D : H.I { public virtual int New() => 1; }
public static class Calls { public static object M() { return new D().New(); } }
