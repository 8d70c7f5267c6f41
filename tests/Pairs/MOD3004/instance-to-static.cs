// law: the other way round works
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
        public static int F;
    }
}
//--- Library
public static class Calls { public static object M() { return new H.C().F; } }
