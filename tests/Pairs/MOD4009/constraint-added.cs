// law: adding one is fine
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public virtual int Get<T>(T a) => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public virtual int Get<T>(T a) where T : class => 1;
    }
}
//--- Library
public class D : H.C { public override int Get<T>(T a) => 3; }
public static class Calls { public static object M() { return new D().Get(""); } }
