// law: the more specific default wins
// expect: nothing
//--- Host v1
namespace H { public interface I { int N() => 1; } public interface J : I { int I.N() => 2; } public interface K : J { } public class C { public static int Call(I i) => i.N(); } }
//--- Host v2
namespace H { public interface I { int N() => 1; } public interface J : I { int I.N() => 2; } public interface K : J { int I.N() => 2; } public class C { public static int Call(I i) => i.N(); } }
//--- Library
public class D : H.J, H.K { }
public static class Calls { public static object M() => H.C.Call(new D()); }
