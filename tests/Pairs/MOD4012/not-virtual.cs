// law: the method is not virtual any more
// expect: MOD4012 changes silent - Library!D::Get():System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public virtual int Get() => 1; public int Ask() => Get();
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public int Get() => 1; public int Ask() => Get();
    }
}
//--- Library
public class D : H.C { public override int Get() => 3; }
public static class Calls { public static object M() { return new D().Ask(); } }
