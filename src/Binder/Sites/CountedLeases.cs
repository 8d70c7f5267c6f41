namespace Modules.Binder.Sites;

/// <summary>
/// Leases that may move between threads: counted, in a counter that each drain replaces, so that a drainer waits for the leases before it and not for those after.
/// </summary>
internal sealed class CountedLeases
{
    private readonly Lock _gate = new();

    // Guarded by _gate: counters that were replaced, as long as leases are open in them.
    private readonly List<LeaseCount> _closed = [];

    private LeaseCount _current = new();

    /// <summary>Takes a lease.</summary>
    /// <returns>The counter that it is counted in until <see cref="LeaseCount.Exit"/>.</returns>
    public LeaseCount Enter()
    {
        while (true)
        {
            var count = Volatile.Read(ref _current);
            count.Enter();
            if (ReferenceEquals(count, Volatile.Read(ref _current)))
            {
                return count;
            }

            // A drainer replaced it in between, and may have found it empty already.
            count.Exit();
        }
    }

    /// <summary>Closes the current counter.</summary>
    /// <returns>All counters in which leases may be open that were taken before this call.</returns>
    public LeaseCount[] Close()
    {
        lock (_gate)
        {
            _closed.RemoveAll(count => count.IsEmpty);
            _closed.Add(Interlocked.Exchange(ref _current, new LeaseCount()));
            return [.. _closed];
        }
    }
}

/// <summary>The leases of one epoch.</summary>
internal sealed class LeaseCount
{
    private int _open;

    public bool IsEmpty => Volatile.Read(ref _open) == 0;

    public void Enter() => Interlocked.Increment(ref _open);

    public void Exit() => Interlocked.Decrement(ref _open);
}
