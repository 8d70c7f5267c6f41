// law: an overload more
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static int Add(int a) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Add(int a) => a; public static int Add(long a) => 2;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Add(1); } }
