// law: a static member of an interface is abstract now, and the library calls it of the interface
// expect: MOD3005 fails-call jit System.BadImageFormatException Host!H.I::F():System.Int32
//--- Host v1
namespace H { public interface I { static int F() => 1; } public class A : I { public static int F() => 3; } }
//--- Host v2
namespace H { public interface I { static abstract int F(); } public class A : I { public static int F() => 3; } }
//--- Library
public static class Calls
{
    public static object M1() => H.I.F();
    public static object M2() { System.Func<int> f = H.I.F; return f(); }
}
