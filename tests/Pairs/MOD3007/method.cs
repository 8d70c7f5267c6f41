// law: a private method that an accessor names
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::Hidden
//--- Host v1
namespace H
{
    public class C
    {
        private int Hidden(int a) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        private int Hidden2(int a) => a;
    }
}
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Hidden")] extern static int M(H.C c, int a); public static int Run() => M(new H.C(), 1); }
public static class Calls { public static object M() { return A.Run(); } }
