// law: an explicit implementation of the library's own generic interface loads without what it returns
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Token
//--- Host v1
namespace H { public struct Token { } public class Other { } }
//--- Host v2
namespace H { public class Other { } }
//--- Library
public interface IOperation<T> { H.Token Token(); H.Token? Maybe(T value); }
public sealed class Operation<T> : IOperation<T>
{
    H.Token IOperation<T>.Token() => default;
    H.Token? IOperation<T>.Maybe(T value) => null;
    public int Id => 7;
}
public static class Calls { public static object M() => new Operation<string>().Id; }
