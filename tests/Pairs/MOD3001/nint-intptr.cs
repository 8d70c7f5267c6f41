// law: nint is IntPtr
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get(nint a) => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Get(IntPtr a) => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get(1); } }
