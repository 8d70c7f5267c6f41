// law: a static virtual member is called of the interface and of a type parameter, and plain ones beside it, one after a number that looks like a constraint
// expect: nothing
//--- Host v1
namespace H { public interface I { static abstract int F(); static int G() => 1; static int P() => 1; static long Q(long l) => l; } public class A : I { public static int F() => 3; public static int G() => 4; } }
//--- Host v2
namespace H { public interface I { static virtual int F() => 2; static virtual int G() => 1; static int P() => 1; static long Q(long l) => l; } public class A : I { public static int F() => 3; public static int G() => 4; } }
//--- Library
public static class Calls
{
    static int G<T>() where T : H.I => T.F() + H.I.P();
    public static object M1() => G<H.A>();
    public static object M2() => H.I.G();
    public static object M4() => H.I.Q(0x116FE0000L);
    public static object M3() { System.Func<int> f = H.I.G; return f(); }
}
