// law: an inherited method is gone
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Add(System.Int32):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public int Add(int a) => a;
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
public class D : H.C { }
public static class Calls { public static object M() { return new D().Add(1); } }
