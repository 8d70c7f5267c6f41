// law: what the class implements itself wins
// expect: nothing
//--- Host v1
namespace H { public interface I { int N() => 1; } public interface J : I { } public interface K : I { } public class C { public static int Call(I i) => i.N(); } }
//--- Host v2
namespace H { public interface I { int N() => 1; } public interface J : I { int I.N() => 2; } public interface K : I { int I.N() => 3; } public class C { public static int Call(I i) => i.N(); } }
//--- Library
public class D : H.J, H.K { public int N() => 7; }
public static class Calls { public static object M() => H.C.Call(new D()); }
