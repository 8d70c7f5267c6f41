// law: names are case-sensitive
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Add(System.Int32):System.Int32
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
        public static int add(int a) => a;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Add(1); } }
