// law: an operator is a method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::op_Addition(H.C,H.C):H.C
//--- Host v1
namespace H
{
    public class C
    {
        public static C operator +(C a, C b) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        
    }
}
//--- Library
public static class Calls { public static object M() { return new H.C() + new H.C(); } }
