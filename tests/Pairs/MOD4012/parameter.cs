// law: the method has another parameter
// expect: MOD4012 changes silent - Library!D::Get(System.Int32):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public virtual int Get(int a) => 1; public int Ask() => Get(1);
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public virtual int Get(long a) => 1; public int Ask() => Get(1);
    }
}
//--- Library
public class D : H.C { public override int Get(int a) => 3; }
public static class Calls { public static object M() { return new D().Ask(); } }
