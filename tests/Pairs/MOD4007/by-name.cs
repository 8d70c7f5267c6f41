// law: a member that is implemented by name may be hidden, and one that is implemented explicitly protected
// expect: nothing
//--- Host v1
namespace H { public interface I { int Get(); } public interface J { int Get(); } public interface K { static abstract int Get(); } }
//--- Host v2
namespace H { public interface I { internal int Get(); } public interface J { protected int Get(); } public interface K { protected internal static abstract int Get(); } }
//--- Library
public class D : H.I, H.J, H.K { public int Get() => 1; int H.J.Get() => 1; static int H.K.Get() => 1; }
public static class Calls { public static object M() => new D() != null; }
