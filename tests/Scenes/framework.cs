// law: what of the framework is made over types of the host: comparers, awaiters, builders, tasks, keys, observers, parsers, arithmetic
//--- Host v1
using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace H
{
    public readonly struct Key : IEquatable<Key>, IComparable<Key>, ISpanFormattable, IParsable<Key>
    {
        public readonly int Id;

        public Key(int id) { Id = id; }

        public bool Equals(Key other) => Id == other.Id;

        public override bool Equals(object? other) => other is Key key && Equals(key);

        public override int GetHashCode() => Id;

        public int CompareTo(Key other) => Id.CompareTo(other.Id);

        public string ToString(string? format, IFormatProvider? provider) => Id.ToString(provider);

        public bool TryFormat(Span<char> to, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) => Id.TryFormat(to, out written, format, provider);

        public static Key Parse(string text, IFormatProvider? provider) => new Key(int.Parse(text, provider));

        public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Key key) { var isNumber = int.TryParse(text, provider, out var id); key = new Key(id); return isNumber; }

        public override string ToString() => Id.ToString();
    }

    public readonly struct Length : IAdditionOperators<Length, Length, Length>, IAdditiveIdentity<Length, Length>
    {
        public readonly int Value;

        public Length(int value) { Value = value; }

        public static Length AdditiveIdentity => new Length(0);

        public static Length operator +(Length a, Length b) => new Length(a.Value + b.Value);
    }

    public class Names : IComparer<string>, IEqualityComparer<string>
    {
        public int Compare(string? a, string? b) => string.CompareOrdinal(a, b);

        public bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string text) => text.Length;
    }

    public class Feed : IObservable<int>, IObserver<int>
    {
        public int Last;

        public IDisposable Subscribe(IObserver<int> observer) { observer.OnNext(5); return new End(); }

        public void OnNext(int value) => Last = value;

        public void OnError(Exception error) { }

        public void OnCompleted() { }
    }

    public sealed class End : IDisposable, IAsyncDisposable
    {
        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }

    public class Source : IAsyncEnumerable<Key>
    {
        public async IAsyncEnumerator<Key> GetAsyncEnumerator(System.Threading.CancellationToken token = default) { yield return new Key(1); await Task.CompletedTask; yield return new Key(2); }
    }

    public struct Waiter : ICriticalNotifyCompletion
    {
        public bool IsCompleted => true;

        public int GetResult() => 8;

        public void OnCompleted(Action next) => next();

        public void UnsafeOnCompleted(Action next) => next();
    }

    public class Later
    {
        public Waiter GetAwaiter() => default;
    }

    [AsyncMethodBuilder(typeof(JobBuilder))]
    public class Job
    {
        public int Result;
    }

    public struct JobBuilder
    {
        private Job _job;

        public static JobBuilder Create() => new JobBuilder { _job = new Job() };

        public Job Task => _job;

        public void Start<T>(ref T machine) where T : IAsyncStateMachine => machine.MoveNext();

        public void SetStateMachine(IAsyncStateMachine machine) { }

        public void SetResult() { _job.Result = 3; }

        public void SetException(Exception fault) { _job.Result = -1; }

        public void AwaitOnCompleted<A, T>(ref A awaiter, ref T machine) where A : INotifyCompletion where T : IAsyncStateMachine => awaiter.OnCompleted(machine.MoveNext);

        public void AwaitUnsafeOnCompleted<A, T>(ref A awaiter, ref T machine) where A : ICriticalNotifyCompletion where T : IAsyncStateMachine => awaiter.UnsafeOnCompleted(machine.MoveNext);
    }

    public class Fault : Exception
    {
        public readonly int Code;

        public Fault(int code) : base("fault") { Code = code; }
    }

    public class Changed : EventArgs
    {
        public Key Key { get; init; }
    }

    public class Store : IEnumerable<KeyValuePair<Key, string>>
    {
        private readonly Dictionary<Key, string> _items = new() { [new Key(1)] = "one" };

        public event EventHandler<Changed>? Added;

        public Lazy<Key> First => new Lazy<Key>(() => new Key(1));

        public ConcurrentDictionary<Key, int> Counts { get; } = new();

        public IReadOnlyDictionary<Key, string> All => _items;

        public void Add(Key key, string text) { _items.Add(key, text); Added?.Invoke(this, new Changed { Key = key }); }

        public Task<Key> FindAsync(string text) => Task.FromResult(new Key(text.Length));

        public ValueTask<Key?> TryFindAsync(string text) => new ValueTask<Key?>(new Key(text.Length));

        public IEnumerator<KeyValuePair<Key, string>> GetEnumerator() => _items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
//--- Library
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using H;

public static class Calls
{
    public static object Keyed() => new Dictionary<Key, int> { [new Key(1)] = 2 }[new Key(1)];
    public static object Sets() => new HashSet<Key> { new Key(1), new Key(1), new Key(2) }.Count;
    public static object Sorted() => string.Join(",", new[] { new Key(3), new Key(1) }.Order());
    public static object SortedNames() => string.Join(",", new[] { "b", "a" }.OrderBy(name => name, new Names()));
    public static object Grouped() => new[] { "a", "A", "bb" }.GroupBy(name => name, new Names()).Count();
    public static object Greatest() => new[] { new Key(3), new Key(9) }.Max().Id;
    public static object Defaults() => EqualityComparer<Key>.Default.Equals(new Key(1), new Key(1)) && Comparer<Key>.Default.Compare(new Key(1), new Key(2)) < 0;
    public static object Formatted() => string.Create(CultureInfo.InvariantCulture, $"<{new Key(4)}>");
    public static object Parsed() => Parse<Key>("7").Id;
    private static T Parse<T>(string text) where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
    public static object Summed() => Sum([new Length(1), new Length(2)]).Value;
    private static T Sum<T>(T[] items) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> { var sum = T.AdditiveIdentity; foreach (var item in items) { sum += item; } return sum; }
    public static object Observed() { var feed = new Feed(); using (feed.Subscribe(feed)) { return feed.Last; } }
    public static object ObservedHere() { var seen = new Seen(); new Feed().Subscribe(seen); return seen.Value; }
    private sealed class Seen : IObserver<int> { public int Value; public void OnNext(int value) => Value = value; public void OnError(Exception error) { } public void OnCompleted() { } }
    public static object Disposed() { using var end = new End(); return 1; }
    public static object DisposedLater() => DisposeLater().Result;
    private static async Task<int> DisposeLater() { await using var end = new End(); await Task.Yield(); return 2; }
    public static object Streamed() => Stream().Result;
    private static async Task<int> Stream() { var sum = 0; await foreach (var key in new Source()) { sum += key.Id; } return sum; }
    public static object StreamedHere() => StreamHere().Result;
    private static async Task<int> StreamHere() { var sum = 0; await foreach (var key in Own()) { sum += key.Id; } return sum; }
    private static async IAsyncEnumerable<Key> Own() { yield return new Key(4); await Task.Yield(); yield return new Key(5); }
    public static object Awaited() => Await().Result;
    private static async Task<int> Await() => await new Later();
    public static object Built() => Build().Result;
    private static async Job Build() { await new Later(); }
    public static object Found() => Find().Result;
    private static async Task<int> Find() => (await new Store().FindAsync("abc")).Id + ((await new Store().TryFindAsync("ab"))?.Id ?? 0);
    public static object Thrown() { try { throw new Fault(6); } catch (Fault fault) when (fault.Code > 5) { return fault.Code; } }
    public static object ThrownOwn() { try { throw new OwnFault(); } catch (Fault fault) { return fault.Code; } }
    private sealed class OwnFault() : Fault(9);
    public static object ThrownLater() { try { Fail().GetAwaiter().GetResult(); return 0; } catch (Fault fault) { return fault.Code; } }
    private static async Task Fail() { await Task.Yield(); throw new Fault(4); }
    public static object Told() { var id = 0; var store = new Store(); store.Added += (_, changed) => id = changed.Key.Id; store.Add(new Key(8), "h"); return id; }
    public static object Enumerated() { var text = ""; foreach (var (key, value) in new Store()) { text += key + value; } return text; }
    public static object Looked() => new Store().All.TryGetValue(new Key(1), out var text) ? text : "none";
    public static object Counted() => new Store().Counts.AddOrUpdate(new Key(1), 1, (_, count) => count + 1);
    public static object Deferred() => new Store().First.Value.Id;
    public static object Pairs() => new Store().ToDictionary(pair => pair.Key, pair => pair.Value.Length)[new Key(1)];
    public static object Joined() => new[] { new Key(1) }.Join(new Store(), key => key, pair => pair.Key, (key, pair) => pair.Value).First();
    public static object Local() { var local = new AsyncLocal<Key> { Value = new Key(3) }; return local.Value.Id; }
    public static object Held() { var reference = new WeakReference<Store>(new Store()); return reference.TryGetTarget(out _) || true; }
    public static object Attached() { var table = new ConditionalWeakTable<Store, Feed>(); return table.GetOrCreateValue(new Store()).Last; }
    public static object Swapped() { Feed? feed = new Feed(); return Interlocked.Exchange(ref feed, null) is not null; }
    public static object Found2() => Array.BinarySearch([new Key(1), new Key(4)], new Key(4));
    public static object Spanned() { Span<Key> keys = [new Key(2), new Key(1)]; keys.Sort(); return keys[0].Id + keys.IndexOf(new Key(2)); }
    public static object Tupled() => (new Key(1), "a").Equals((new Key(1), "a")) && Tuple.Create(new Key(1)).Item1.Id == 1;
    public static object Maybe() { Key? key = new Key(3); return key.GetValueOrDefault().Id + (key is { Id: > 2 } ? 1 : 0); }
    public static object Started() { Task<Key> task = Task.Run(() => new Key(6)); return task.Result.Id; }
    public static object Completed() { var source = new TaskCompletionSource<Key>(); source.SetResult(new Key(2)); return source.Task.Result.Id; }
    public static object Chosen() => Enumerable.Range(1, 3).Select(id => new Key(id)).Where(key => key.Id > 1).Select(key => new { key.Id }).Sum(item => item.Id);
    public static object Activated() => Activator.CreateInstance<Feed>().Last;
    public static object Made() => New<Feed>().Last;
    private static T New<T>() where T : new() => new T();
}
