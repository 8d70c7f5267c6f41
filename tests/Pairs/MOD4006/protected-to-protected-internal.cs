// law: protected internal is protected from outside
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        protected virtual int Get() => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        protected internal virtual int Get() => 1;
    }
}
//--- Library
public class D : H.C { protected override int Get() => 3; public int Call() => Get(); }
public static class Calls { public static object M() { return new D().Call(); } }
