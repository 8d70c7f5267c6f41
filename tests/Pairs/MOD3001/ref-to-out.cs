// law: ref and out are the same to the runtime
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static void Set(ref int a) => a = 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static void Set(out int a) => a = 1;
    }
}
//--- Library
public static class Calls { public static object M() { int a = 0; H.C.Set(ref a); return a; } }
