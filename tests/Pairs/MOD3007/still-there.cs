// law: private members that are still there
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        private int Hidden(int a) => a; private static int s = 4; private static int S() => s;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        private int Hidden(int a) => a; private static int s = 4; private static int S() => s; int more;
    }
}
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Hidden")] extern static int M(H.C c, int a); [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)] extern static int S(H.C c); [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "s")] extern static ref int F(H.C c); public static int Run() => M(new H.C(), 1) + S(null) + F(null); }
public static class Calls { public static object M() { return A.Run(); } }
