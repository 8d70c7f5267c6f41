// law: an awaiter implements INotifyCompletion
// expect: MOD6001 fails-call jit System.Security.VerificationException System.Private.CoreLib!System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1::AwaitUnsafeOnCompleted`2(!!0&,!!1&):System.Void
//--- Host v1
namespace H { public class Aw { public W GetAwaiter() => new W(); } public struct W : System.Runtime.CompilerServices.ICriticalNotifyCompletion { public bool IsCompleted => false; public int GetResult() => 3; public void OnCompleted(Action a) => a(); public void UnsafeOnCompleted(Action a) => a(); } }
//--- Host v2
namespace H { public class Aw { public W GetAwaiter() => new W(); } public struct W { public bool IsCompleted => false; public int GetResult() => 3; public void OnCompleted(Action a) => a(); public void UnsafeOnCompleted(Action a) => a(); } }
//--- Library
public static class Calls { static async Task<int> F() => await new H.Aw(); public static object M() => F().Result; }
