using System.Runtime.CompilerServices;

namespace Modules.Binder.Sites;

/// <summary>
/// The slots of one site, one a thread. Entering is two plain writes; the barrier that makes them safe is paid by whoever drains (an asymmetric epoch, as membarrier(2) describes it).
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A site lives as long as its host; the slots go with it.")]
internal sealed class LeaseSlots
{
    private readonly ThreadLocal<LeaseSlot> _own;
    private readonly Lock _gate = new();

    // Guarded by _gate.
    private readonly List<LeaseSlot> _all = [];

    public LeaseSlots()
    {
        _own = new ThreadLocal<LeaseSlot>(Register);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LeaseSlot Enter()
    {
        var slot = _own.Value!;
        slot.Enter();
        return slot;
    }

    /// <summary>The leases that other threads hold now.</summary>
    public OpenLeases Snapshot()
    {
        // After this every thread's marks are visible here, and every thread that marks later sees what was swapped before.
        Interlocked.MemoryBarrierProcessWide();
        lock (_gate)
        {
            _all.RemoveAll(slot => slot.IsAbandoned);
            return new OpenLeases([.. _all.Where(slot => slot.IsHeld && !slot.IsOwnedByThisThread).Select(slot => (slot, slot.Stamp))]);
        }
    }

    private LeaseSlot Register()
    {
        var slot = new LeaseSlot(Thread.CurrentThread);
        lock (_gate)
        {
            _all.Add(slot);
        }

        return slot;
    }

    /// <summary>Leases that were open at one moment.</summary>
    public readonly struct OpenLeases((LeaseSlot Slot, int Stamp)[] open)
    {
        /// <summary>Whether all of them have ended. A thread that holds a later lease has ended the earlier one.</summary>
        public bool HaveEnded()
        {
            foreach (var (slot, stamp) in open)
            {
                if (slot.IsHeld && slot.Stamp == stamp && !slot.IsAbandoned)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
