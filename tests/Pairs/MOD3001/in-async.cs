// law: a state machine is a type of its own
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
        
    }
}
//--- Library
public static class Calls { public static object M() => Run().Result; static async Task<int> Run() { await Task.Yield(); return H.C.Add(1); } }
