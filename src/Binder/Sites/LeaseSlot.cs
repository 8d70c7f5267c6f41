using System.Runtime.CompilerServices;

namespace Modules.Binder.Sites;

/// <summary>
/// What one thread holds of one site: the depth of its leases, and a stamp that counts them. Written by its thread with plain writes; a drainer makes them visible with one process-wide barrier.
/// </summary>
internal sealed class LeaseSlot(Thread owner)
{
    private int _depth;
    private int _stamp;

    public bool IsOwnedByThisThread => ReferenceEquals(owner, Thread.CurrentThread);

    /// <summary>Whether the thread is gone, so that nobody will end its leases any more.</summary>
    public bool IsAbandoned => !owner.IsAlive;

    public int Stamp => Volatile.Read(ref _stamp);

    public bool IsHeld => Volatile.Read(ref _depth) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        // A nested lease keeps the stamp of the outer one: the outer one is what a drainer waits for.
        if (_depth++ == 0)
        {
            _stamp++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Exit() => Volatile.Write(ref _depth, _depth - 1);
}
