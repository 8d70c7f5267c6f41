// law: the rank of an array is a part of the signature
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Sum(System.Int32[]):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int Sum(int[] a) => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Sum(int[,] a) => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Sum(new int[1]); } }
