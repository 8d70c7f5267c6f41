// law: tuple names are attributes
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static (int A, int B) Get() => (1, 2);
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static (int X, int Y) Get() => (1, 2);
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get().A; } }
