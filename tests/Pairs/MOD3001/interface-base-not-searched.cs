// law: base interfaces of an interface are not searched
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface B { } public interface I : B { int Get(); } public class C : I { public int Get() => 1; } }
//--- Host v2
namespace H { public interface B { int Get(); } public interface I : B { } public class C : I { public int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { H.I i = new H.C(); return i.Get(); } }
