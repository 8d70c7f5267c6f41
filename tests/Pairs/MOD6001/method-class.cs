// law: a class constraint on a method
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.C::Get`1(!!0):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get<T>(T a) => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Get<T>(T a) where T : class => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get(1); } }
