namespace Modules.Binder.Sites;

/// <summary>
/// Leases that may move between threads: counted, in two counters of which new leases take the current one, so that a drainer waits for the leases before it and not for those after.
/// </summary>
internal sealed class CountedLeases
{
    private readonly int[] _counts = new int[2];
    private int _epoch;

    /// <summary>Takes a lease.</summary>
    /// <returns>The epoch to give back when it ends.</returns>
    public int Enter()
    {
        while (true)
        {
            var epoch = Volatile.Read(ref _epoch);
            Interlocked.Increment(ref _counts[epoch & 1]);
            if (Volatile.Read(ref _epoch) == epoch)
            {
                return epoch;
            }

            // A drainer began in between and may have looked at the counter already.
            Exit(epoch);
        }
    }

    public void Exit(int epoch) => Interlocked.Decrement(ref _counts[epoch & 1]);

    /// <summary>Begins a new epoch. One drainer at a time, and only when the epoch before the last has drained.</summary>
    /// <returns>The epoch that has ended.</returns>
    public int Advance() => Interlocked.Increment(ref _epoch) - 1;

    /// <summary>Whether no lease of an epoch is open.</summary>
    public bool HaveEnded(int epoch) => Volatile.Read(ref _counts[epoch & 1]) == 0;
}
