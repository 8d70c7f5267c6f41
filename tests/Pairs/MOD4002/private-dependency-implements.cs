// law: an abstract class of a private dependency implements the member
// expect: nothing
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { int F(); } }
//--- Helper private
public abstract class HelpBase : H.I { public virtual int F() => 1; }
//--- Library
public class D : HelpBase { } public static class Calls { public static object M() => new D().GetType().Name; }
