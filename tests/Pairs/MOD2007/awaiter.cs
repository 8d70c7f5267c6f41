// law: an async method cannot hold a ref struct
// expect: MOD2007 fails-type type System.TypeLoadException Host!H.W
//--- Host v1
namespace H { public class Aw { public W GetAwaiter() => new W(); } public struct W : System.Runtime.CompilerServices.ICriticalNotifyCompletion { public bool IsCompleted => false; public int GetResult() => 3; public void OnCompleted(Action a) => a(); public void UnsafeOnCompleted(Action a) => a(); } }
//--- Host v2
namespace H { public class Aw { public W GetAwaiter() => new W(); } public ref struct W : System.Runtime.CompilerServices.ICriticalNotifyCompletion { public bool IsCompleted => false; public int GetResult() => 3; public void OnCompleted(Action a) => a(); public void UnsafeOnCompleted(Action a) => a(); } }
//--- Library
public static class Calls { static async Task<int> F() => await new H.Aw(); public static object M() => F().Result; }
