using System.Runtime.CompilerServices;

namespace Modules.Binder.Sites;

/// <summary>
/// The slots of all threads that ever took a lease: a property of the process, like its threads, which is why it is static. Taking a lease is two plain writes; the barrier that makes them
/// safe is paid by whoever drains (an asymmetric epoch, as membarrier(2) describes it).
/// </summary>
internal static class LeaseSlots
{
    [ThreadStatic]
    private static LeaseSlot? _own;

    private static readonly Lock Gate = new();

    // Replaced as a whole under Gate, so that drainers read it without.
    private static LeaseSlot[] _all = [];

    /// <summary>The slot of this thread, or null when it has taken no lease yet.</summary>
    public static LeaseSlot? Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _own;
    }

    /// <summary>A free mark of this thread: for its first lease ever, and for leases in leases.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref long Free() => ref (_own ??= Register()).Free();

    /// <summary>Whether another thread holds a lease of a site that it took in an epoch before <paramref name="epoch"/>. Leases of threads that are gone do not count.</summary>
    public static bool AnyBefore(long epoch)
    {
        foreach (var slot in Volatile.Read(ref _all))
        {
            if (slot.HoldsBefore(epoch) && !slot.IsOwnedByThisThread && !slot.IsAbandoned)
            {
                return true;
            }
        }

        return false;
    }

    private static LeaseSlot Register()
    {
        var slot = new LeaseSlot(Thread.CurrentThread);
        lock (Gate)
        {
            Volatile.Write(ref _all, [.. _all.Where(known => !known.IsAbandoned), slot]);
        }

        return slot;
    }
}
