namespace Modules.Binder.Tests;

/// <summary>Sites: calls and swaps.</summary>
public sealed class BindingSiteTests
{
    [Fact]
    public void A_site_gives_what_is_bound_and_a_swap_gives_back_what_was()
    {
        var site = new BindingSite<Disposable>();
        var first = new Disposable();
        Assert.Null(site.Swap(first));
        Assert.Same(first, site.Current);
        Assert.Same(first, site.Swap(new Disposable()));
    }

    [Fact]
    public void An_unbound_site_refuses_every_way_in()
    {
        var site = new BindingSite<Disposable>("empty");
        Assert.Throws<InvalidOperationException>(() => site.Current);
        Assert.Throws<InvalidOperationException>(() => site.Enter(out _).Dispose());
        Assert.Throws<InvalidOperationException>(() => site.EnterCounted(out _).Dispose());
        Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_swap_storm_loses_no_call_and_calls_no_disposed_instance()
    {
        var site = new BindingSite<Disposable>();
        site.Swap(new Disposable());
        using var stop = new CancellationTokenSource();
        Action[] waysIn =
        [
            () =>
            {
                using var lease = site.Enter(out var current);
                current.Call();
            },
            () =>
            {
                using var lease = site.EnterCounted(out var current);
                current.Call();
            },
            () =>
            {
                var batch = new Calls();
                site.Run(ref batch);
                Assert.Equal(100, batch.Made);
            },
        ];
        var callers = waysIn.Select(call => Task.Factory.StartNew(() => Repeat.Until(call, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        for (var swap = 0; swap < 500; swap++)
        {
            var old = site.Swap(new Disposable())!;
            Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
            old.Dispose();
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(callers), calls => Assert.True(calls > 0));
    }

    private struct Calls : IModuleBatch<Disposable>
    {
        public int Made;

        public void Run(Disposable instance)
        {
            for (; Made < 100; Made++)
            {
                instance.Call();
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
