namespace Modules.Binder.Tests;

/// <summary>Leases, and drains that wait for them.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task A_drain_waits_for_a_lease_of_another_thread()
    {
        var site = Bound();
        await using var holder = await Holder.Of(site);

        Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        await holder.DisposeAsync();
        Assert.Null(site.Drain(Patient));
    }

    [Fact]
    public async Task A_drain_does_not_wait_for_leases_of_other_sites()
    {
        var site = Bound();
        var other = Bound();
        await using var holder = await Holder.Of(other);

        Assert.Null(site.Drain(Patient));
        Assert.Equal("MOD9005", other.Drain(Brief)?.Rule.Id);
    }

    [Fact]
    public async Task A_drain_waits_for_the_outermost_lease_behind_leases_of_many_other_sites()
    {
        var site = Bound();
        var others = Enumerable.Range(0, 40).Select(_ => Bound()).ToArray();
        await using var holder = await Holder.Of([site, .. others, site]);

        Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        Assert.Equal("MOD9005", others[0].Drain(Brief)?.Rule.Id);
        Assert.Equal("MOD9005", others[^1].Drain(Brief)?.Rule.Id);
        await holder.DisposeAsync();
        Assert.All([site, .. others], free => Assert.Null(free.Drain(Patient)));
    }

    [Fact]
    public async Task A_drain_does_not_wait_for_leases_that_were_taken_after_it_began()
    {
        var site = Bound();
        var held = site.EnterCounted(out _);
        var holder = await Holder.Of(site);
        var drain = Task.Factory.StartNew(() => site.Drain(Patient), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (!drain.IsCompleted)
        {
            // Each next lease is taken before the one before it ends, so that the site is never free.
            var nextHolder = await Holder.Of(site);
            var next = site.EnterCounted(out _);
            await holder.DisposeAsync();
            held.Dispose();
            (held, holder) = (next, nextHolder);
        }

        Assert.Null(await drain);
        held.Dispose();
        await holder.DisposeAsync();
    }

    [Fact]
    public void A_drain_from_inside_ones_own_lease_does_not_wait_for_it()
    {
        var site = Bound();
        using var outer = site.Enter(out _);
        using var inner = site.Enter(out _);
        Assert.Null(site.Drain(Patient));
    }

    [Fact]
    public void Leases_may_end_in_any_order()
    {
        var site = Bound();
        var other = Bound();
        var first = site.Enter(out _);
        var second = other.Enter(out _);
        first.Dispose();
        Assert.Equal((null, "MOD9005"), OnAnotherThread(() => (site.Drain(Patient)?.Rule.Id, other.Drain(Brief)?.Rule.Id)));
        second.Dispose();
        Assert.Null(OnAnotherThread(() => other.Drain(Patient)));
    }

    [Fact]
    public void A_lease_of_a_thread_that_is_gone_does_not_count()
    {
        var site = Bound();
        OnAnotherThread(() =>
        {
            site.Enter(out var current);
            return current;
        });
        Assert.Null(site.Drain(Patient));
    }

    [Fact]
    public void A_lease_that_was_refused_leaves_no_mark()
    {
        var site = new BindingSite<object>();
        Assert.Throws<InvalidOperationException>(() => site.Enter(out _).Dispose());
        using (Bound().Enter(out _))
        {
            Assert.Throws<InvalidOperationException>(() => site.Enter(out _).Dispose());
        }

        Assert.Throws<InvalidOperationException>(() => site.EnterCounted(out _).Dispose());
        Assert.Null(OnAnotherThread(() => site.Drain(Patient)));
    }

    [Fact]
    public void The_default_lease_holds_nothing_and_can_be_disposed() => default(SiteLease).Dispose();

    [Fact]
    public void A_lease_allocates_nothing()
    {
        var site = Bound();
        site.Enter(out _).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            using var lease = site.Enter(out _);
            using var nested = site.Enter(out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task A_counted_lease_may_end_on_another_thread_and_end_twice()
    {
        var site = Bound();
        var lease = site.EnterCounted(out _);
        Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        using (site.EnterCounted(out _))
        {
            await Task.Run(lease.Dispose);
            lease.Dispose();
            Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        }

        Assert.Null(site.Drain(Patient));
    }

    [Fact]
    public void A_drain_after_one_that_timed_out_waits_for_the_leases_in_between_too()
    {
        var site = Bound();
        using (site.EnterCounted(out _))
        {
            Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        }

        using (site.EnterCounted(out _))
        {
            Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
        }

        Assert.Null(site.Drain(Patient));
    }

    [Fact]
    public async Task A_drain_that_waits_does_not_hold_up_another_that_is_brief()
    {
        var site = Bound();
        using var stop = new CancellationTokenSource();
        Task waiting;
        using (site.EnterCounted(out _))
        {
            waiting = Task.Factory.StartNew(() => site.Drain(Timeout.InfiniteTimeSpan, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            Assert.Equal("MOD9005", site.Drain(Brief)?.Rule.Id);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }
    }

    private static BindingSite<object> Bound()
    {
        var site = new BindingSite<object>();
        site.Swap(new object());
        return site;
    }

    private static T OnAnotherThread<T>(Func<T> work)
    {
        var result = default(T);
        var thread = new Thread(() => result = work());
        thread.Start();
        thread.Join();
        return result!;
    }

    /// <summary>A thread that holds leases until it is disposed, taken one in the other.</summary>
    private sealed class Holder : IAsyncDisposable
    {
        private readonly SemaphoreSlim _entered = new(0);
        private readonly SemaphoreSlim _leave = new(0);
        private readonly Task _thread;
        private bool _isDisposed;

        private Holder(BindingSite<object>[] sites)
        {
            _thread = Task.Factory.StartNew(() => Hold(sites), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        public static async Task<Holder> Of(params BindingSite<object>[] sites)
        {
            var holder = new Holder(sites);
            await holder._entered.WaitAsync();
            return holder;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                _leave.Release();
                await _thread;
                _entered.Dispose();
                _leave.Dispose();
            }
        }

        private void Hold(ReadOnlySpan<BindingSite<object>> sites)
        {
            if (sites.IsEmpty)
            {
                _entered.Release();
                _leave.Wait();
                return;
            }

            using var lease = sites[0].Enter(out _);
            Hold(sites[1..]);
        }
    }
}
