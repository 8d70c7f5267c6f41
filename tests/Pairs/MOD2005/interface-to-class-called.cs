// law: nor the other way round
// expect: nothing
//--- Host v1
namespace H { public interface C { int A(); } public class F { class D : C { public int A() => 1; } public static C Get() => new D(); } }
//--- Host v2
namespace H { public abstract class C { public abstract int A(); } public class F { class D : C { public override int A() => 1; } public static C Get() => new D(); } }
//--- Library
public static class Calls { public static object M() { return H.F.Get().A(); } }
