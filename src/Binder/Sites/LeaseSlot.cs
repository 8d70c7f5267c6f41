using System.Runtime.CompilerServices;

namespace Modules.Binder.Sites;

/// <summary>
/// What one thread holds: a mark for each of its leases, of whatever sites. Written by its thread with plain writes; a drainer makes them visible with one process-wide barrier.
/// </summary>
internal sealed class LeaseSlot(Thread owner)
{
    /// <summary>The mark of a lease that is not nested in another: the one that is almost always free.</summary>
    public long First;

    // More marks than leases are ever nested, and enough of them to keep the slots of two threads in different cache lines.
    private NestedMarks _nested;
    private LeaseSlot? _overflow;

    public bool IsOwnedByThisThread => ReferenceEquals(owner, Thread.CurrentThread);

    /// <summary>Whether the thread is gone, so that nobody will end its leases any more.</summary>
    public bool IsAbandoned => !owner.IsAlive;

    /// <summary>A mark that no lease of this thread uses. Marks never move: a lease refers to its own until it ends.</summary>
    public ref long Free()
    {
        if (First == 0)
        {
            return ref First;
        }

        foreach (ref var mark in (Span<long>)_nested)
        {
            if (mark == 0)
            {
                return ref mark;
            }
        }

        if (_overflow is null)
        {
            Volatile.Write(ref _overflow, new LeaseSlot(owner));
        }

        return ref _overflow.Free();
    }

    /// <summary>Whether a lease of a site is open that was taken in an epoch before <paramref name="epoch"/>.</summary>
    public bool HoldsBefore(long epoch)
    {
        if (SiteMarks.IsBefore(Volatile.Read(ref First), epoch))
        {
            return true;
        }

        foreach (ref var mark in (Span<long>)_nested)
        {
            if (SiteMarks.IsBefore(Volatile.Read(ref mark), epoch))
            {
                return true;
            }
        }

        return Volatile.Read(ref _overflow)?.HoldsBefore(epoch) ?? false;
    }

    [InlineArray(15)]
    private struct NestedMarks
    {
        private long _mark;
    }
}
