// law: params T[] became params span
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Sum(System.Int32[]):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int Sum(params int[] a) => a.Length;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Sum(params ReadOnlySpan<int> a) => a.Length;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Sum(1, 2); } }
