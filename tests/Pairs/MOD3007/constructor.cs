// law: a private constructor that an accessor names
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.C::.ctor
//--- Host v1
namespace H
{
    public class C
    {
        private C(int a) { } public C() { }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        private C(long a) { } public C() { }
    }
}
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Constructor, Name = "")] extern static H.C M(int a); public static object Run() => M(1) is null; }
public static class Calls { public static object M() { return A.Run(); } }
