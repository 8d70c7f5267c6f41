// law: Task became ValueTask
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Get():System.Threading.Tasks.Task`1<System.Int32>
//--- Host v1
namespace H
{
    public class C
    {
        public static Task<int> Get() => Task.FromResult(1);
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static ValueTask<int> Get() => new(1);
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get().Result; } }
