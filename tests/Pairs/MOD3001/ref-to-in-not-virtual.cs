// law: ref and in too, where no method is virtual
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get(ref int a) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Get(in int a) => a;
    }
}
//--- Library
public static class Calls { public static object M() { int a = 3; return H.C.Get(ref a); } }
