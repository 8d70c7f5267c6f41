// law: await foreach binds to a pattern: what MoveNextAsync returns is a part of it
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.En::MoveNextAsync():System.Threading.Tasks.ValueTask`1<System.Boolean>
//--- Host v1
namespace H { public class Bag { public En GetAsyncEnumerator() => new En(); } public class En : IAsyncDisposable { int i; public int Current => i; public ValueTask<bool> MoveNextAsync() => new(++i < 4); public ValueTask DisposeAsync() => default; } }
//--- Host v2
namespace H { public class Bag { public En GetAsyncEnumerator() => new En(); } public class En : IAsyncDisposable { int i; public int Current => i; public Task<bool> MoveNextAsync() => Task.FromResult(++i < 4); public ValueTask DisposeAsync() => default; } }
//--- Library
public static class Calls { static async Task<int> F() { int n = 0; await foreach (var i in new H.Bag()) n += i; return n; } public static object M() => F().Result; }
