// law: exceptions, disposal, enumeration, async, iterators, patterns, locks
//--- Host v1
namespace H
{
    public class HostException : Exception { public int Code; public HostException(int code) : base("host") { Code = code; } public HostException() { } public virtual string Tell() => "code" + Code; }
    public sealed class BusyException : HostException { public BusyException() : base(7) { } }
    public class Resource : IDisposable { public static int Open; public Resource() { Open++; } public void Dispose() => Open--; public int Use() => 5; }
    public class AsyncResource : IAsyncDisposable { public static int Closed; public ValueTask DisposeAsync() { Closed++; return default; } }
    public class Bag : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
    public class Duck { public Walker GetEnumerator() => new Walker(); public struct Walker { private int _n; public int Current => _n; public bool MoveNext() => ++_n < 4; } }
    public class Promise { public Awaiter GetAwaiter() => new Awaiter(); public struct Awaiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public int GetResult() => 8; public void OnCompleted(Action a) => a(); } }
    public class Worker { public Task<int> Run(int n) => Task.FromResult(n + 1); public async Task<string> Name() { await Task.Yield(); return "name"; } public ValueTask<int> Quick() => new ValueTask<int>(3); public virtual Task Stop(System.Threading.CancellationToken token = default) => Task.CompletedTask; public async IAsyncEnumerable<int> Stream() { yield return 1; await Task.Yield(); yield return 2; } }
    public abstract class Job { public abstract Task<int> Execute(Worker worker); public virtual void Failed(HostException error) { } public int Go() { try { return Execute(new Worker()).Result; } catch (HostException e) { Failed(e); return -1; } } }
    public static class Thrower { public static void Fail() => throw new HostException(3); public static void Busy() => throw new BusyException(); public static int Safe(Func<int> f) { try { return f(); } catch (HostException e) { return e.Code; } } }
}
//--- Library
public class OwnException : H.HostException { public OwnException() : base(40) { } public override string Tell() => "own" + base.Tell(); public int Own() => Code; }
public class OwnResource : H.Resource { public int Own() => Use(); }
public class Adder : H.Job { public int Seen; public override async Task<int> Execute(H.Worker worker) { var n = await worker.Run(4); Seen = n; if (n > 100) throw new OwnException(); return n; } public override void Failed(H.HostException error) => Seen = error.Code; }
public class Breaker : H.Job { public override Task<int> Execute(H.Worker worker) => throw new OwnException(); }
public static class Calls
{
    public static object Catch() { try { H.Thrower.Fail(); return 0; } catch (H.HostException e) { return e.Code + e.Tell(); } }
    public static object CatchDerived() { try { H.Thrower.Busy(); return 0; } catch (H.BusyException e) { return e.Code; } }
    public static object Filter() { try { H.Thrower.Busy(); return 0; } catch (H.HostException e) when (e.Code == 7) { return 1; } }
    public static object CatchException() { try { H.Thrower.Fail(); return 0; } catch (Exception e) { return e.Message.Length > 0; } }
    public static object Throw() { try { throw new H.HostException(5); } catch (H.HostException e) { return e.Code; } }
    public static object ThrowOwn() => H.Thrower.Safe(() => throw new OwnException());
    public static object OwnTell() { H.HostException e = new OwnException(); return e.Tell() + new OwnException().Own(); }
    public static object Using() { var open = H.Resource.Open; using (var r = new H.Resource()) { r.Use(); } return H.Resource.Open - open; }
    public static object UsingOwn() { using var r = new OwnResource(); return r.Own(); }
    public static object Castless() { IDisposable d = new H.Resource(); d.Dispose(); return 1; }
    public static object CastlessArgument() { Close(new H.Resource()); return 1; }
    private static void Close(IDisposable d) => d.Dispose();
    public static object UsingAsync() => UseAsync().Result;
    private static async Task<int> UseAsync() { await using (var r = new H.AsyncResource()) { } return 1; }
    public static object Enumerate() { int n = 0; foreach (var i in new H.Bag()) n += i; return n; }
    public static object Linq() => new H.Bag().Select(i => i * 2).Sum();
    public static object Pass() => Sum(new H.Bag());
    private static int Sum(IEnumerable<int> items) => items.Sum();
    public static object Ducks() { int n = 0; foreach (var i in new H.Duck()) n += i; return n; }
    public static object Await() => AwaitRun().Result;
    private static async Task<int> AwaitRun() { var w = new H.Worker(); var n = await w.Run(1); var s = await w.Name(); var q = await w.Quick(); await w.Stop(); return n + s.Length + q; }
    public static object AwaitOwn() => AwaitPromise().Result;
    private static async Task<int> AwaitPromise() => await new H.Promise();
    public static object Stream() => ReadStream().Result;
    private static async Task<int> ReadStream() { int n = 0; await foreach (var i in new H.Worker().Stream()) n += i; return n; }
    public static object Jobs() { var a = new Adder(); return a.Go() + a.Seen; }
    public static object Broken() => new Breaker().Go();
    public static object Iterator() => Lazy().Count();
    private static IEnumerable<H.Resource> Lazy() { yield return new H.Resource(); yield return new OwnResource(); }
    public static object Finally() { int n = 0; try { n = new H.Resource().Use(); } finally { n++; } return n; }
    public static object Lock() { var r = new H.Resource(); lock (r) { return r.Use(); } }
    public static object AsCast() { object o = new OwnException(); return (o as H.HostException)?.Code; }
}
