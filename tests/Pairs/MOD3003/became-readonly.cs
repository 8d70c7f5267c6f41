// law: writing a field that became readonly works
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public int F;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public readonly int F;
    }
}
//--- Library
public static class Calls { public static object M() { var c = new H.C(); c.F = 3; return c.F; } }
