// law: await foreach disposes of the enumerator by its own method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.En::DisposeAsync():System.Threading.Tasks.ValueTask
//--- Host v1
namespace H { public class Bag { public En GetAsyncEnumerator() => new En(); } public class En : IAsyncDisposable { int i; public int Current => i; public ValueTask<bool> MoveNextAsync() => new(++i < 4); public ValueTask DisposeAsync() => default; } }
//--- Host v2
namespace H { public class Bag { public En GetAsyncEnumerator() => new En(); } public class En { int i; public int Current => i; public ValueTask<bool> MoveNextAsync() => new(++i < 4);  } }
//--- Library
public static class Calls { static async Task<int> F() { int n = 0; await foreach (var i in new H.Bag()) n += i; return n; } public static object M() => F().Result; }
