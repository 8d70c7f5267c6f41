// law: in is a modifier on a virtual method
// expect: MOD4012 changes silent - Library!D::Get(System.Int32&):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public virtual int Get(ref int a) => 1; public int Ask() { int a = 0; return Get(ref a); }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public virtual int Get(in int a) => 1; public int Ask() { int a = 0; return Get(in a); }
    }
}
//--- Library
public class D : H.C { public override int Get(ref int a) => 3; }
public static class Calls { public static object M() { return new D().Ask(); } }
