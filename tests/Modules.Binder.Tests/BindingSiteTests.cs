namespace Modules.Binder.Tests;

/// <summary>Sites: calls, swaps, leases, drains.</summary>
public sealed class BindingSiteTests
{
    [Fact]
    public void A_site_gives_what_is_bound_and_a_swap_gives_back_what_was()
    {
        var site = new BindingSite<Counter>();
        var first = new Counter();
        Assert.Null(site.Swap(first));
        Assert.Same(first, site.Current);
        Assert.Same(first, site.Swap(new Counter()));
    }

    [Fact]
    public async Task A_drain_waits_for_a_lease_of_another_thread_and_not_for_later_ones()
    {
        var site = new BindingSite<Counter>("s");
        site.Swap(new Counter());
        using var entered = new SemaphoreSlim(0);
        using var leave = new SemaphoreSlim(0);
        var caller = Task.Factory.StartNew(
            () =>
            {
                using var lease = site.Enter(out _);
                entered.Release();
                leave.Wait();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await entered.WaitAsync();

        Assert.Equal("MOD9005", site.Drain(TimeSpan.FromMilliseconds(50))?.Rule.Id);
        leave.Release();
        await caller;
        Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_drain_from_inside_ones_own_lease_does_not_wait_for_it()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new Counter());
        using var outer = site.Enter(out _);
        using var inner = site.Enter(out _);
        Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_counted_lease_may_end_on_another_thread()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new Counter());
        var lease = site.EnterCounted(out _);
        Assert.Equal("MOD9005", site.Drain(TimeSpan.FromMilliseconds(20))?.Rule.Id);
        using (site.EnterCounted(out _))
        {
            await Task.Run(lease.Dispose);
            lease.Dispose();
            Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
        }
    }

    [Fact]
    public void A_drain_can_be_cancelled()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new Counter());
        using var lease = site.EnterCounted(out _);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => site.Drain(Timeout.InfiniteTimeSpan, cancelled.Token));
    }

    [Fact]
    public void An_unbound_site_refuses_every_way_in()
    {
        var site = new BindingSite<Counter>("empty");
        Assert.Throws<InvalidOperationException>(() => site.Current);
        Assert.Throws<InvalidOperationException>(() => site.Enter(out _).Dispose());
        Assert.Throws<InvalidOperationException>(() => site.EnterCounted(out _).Dispose());
        Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_batch_runs_against_the_bound_instance()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new Counter());
        var batch = new Thousand();
        site.Run(ref batch);
        Assert.Equal(1000, batch.Last);
    }

    [Fact]
    public async Task A_swap_storm_loses_no_call_and_calls_no_disposed_instance()
    {
        var site = new BindingSite<Disposable>();
        site.Swap(new Disposable());
        using var stop = new CancellationTokenSource();
        long calls = 0;
        var callers = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    using var lease = site.Enter(out var current);
                    current.Call();
                    Interlocked.Increment(ref calls);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        for (var swap = 0; swap < 500; swap++)
        {
            var old = site.Swap(new Disposable())!;
            Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
            old.Dispose();
        }

        await stop.CancelAsync();
        await Task.WhenAll(callers);
        Assert.True(Interlocked.Read(ref calls) > 0);
    }

    public class Counter
    {
        private int _count;

        public virtual int Next() => ++_count;
    }

    private struct Thousand : IModuleBatch<Counter>
    {
        public int Last;

        public void Run(Counter instance)
        {
            for (var i = 0; i < 1000; i++)
            {
                Last = instance.Next();
            }
        }
    }

    private sealed class Disposable : IDisposable
    {
        private volatile bool _isDisposed;

        public void Call() => ObjectDisposedException.ThrowIf(_isDisposed, this);

        public void Dispose() => _isDisposed = true;
    }
}
