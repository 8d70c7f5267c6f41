using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Modules.Binder.Sites;
using Modules.Verifier;

namespace Modules.Binder;

/// <summary>
/// The place where a host calls a module: an l-value that can be swapped while calls run. Reading it costs a field read, calling through it a virtual call. Safe for concurrent use.
/// </summary>
/// <typeparam name="TRole">The role that is called here.</typeparam>
public sealed class BindingSite<TRole>
    where TRole : class
{
    // What compiling a loop for a batch costs, about: batches that took less in sum would not earn it.
    private static readonly TimeSpan CompilingPaysAfter = TimeSpan.FromMilliseconds(0.5);

    private readonly CountedLeases _counted = new();
    private long _epoch = SiteMarks.NewSite();
    private TRole? _current;

    // Belongs to the class of _current; refers to that class, so that it must go with it.
    private BatchLoops<TRole>? _loops;

    /// <summary>Makes a site that is not bound.</summary>
    /// <param name="name">What messages call it.</param>
    public BindingSite(string? name = null)
    {
        Name = name ?? typeof(TRole).Name;
    }

    /// <summary>What messages call the site.</summary>
    public string Name { get; }

    /// <summary>Whether a module is bound.</summary>
    public bool IsBound => Volatile.Read(ref _current) is not null;

    /// <summary>The bound instance. Read it for each call (or each short burst of calls), so that a swap is seen.</summary>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    public TRole Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var current = Volatile.Read(ref _current);
            if (current is null)
            {
                ThrowUnbound();
            }

            return current!;
        }
    }

    /// <summary>Puts another instance in place. Calls that have begun go on with the old one; drain to wait for those that hold a lease.</summary>
    /// <param name="instance">The new instance, or null to unbind.</param>
    /// <returns>The instance that was bound before, or null.</returns>
    public TRole? Swap(TRole? instance)
    {
        var old = Interlocked.Exchange(ref _current, instance);
        ForgetLoops(old, instance);
        return old;
    }

    /// <summary>
    /// Takes a lease: until it is disposed, <see cref="Drain"/> waits. Costs two plain writes to a slot of this thread. Dispose it on the same thread; the compiler does not let it live over an
    /// await (use <see cref="EnterCounted"/> there). Leases nest, of one site and of many.
    /// </summary>
    /// <param name="current">The bound instance, which stays in use until the lease ends.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SiteLease Enter(out TRole current)
    {
        if (LeaseSlots.Own is { First: 0 } slot)
        {
            // Marked before the instance is read: either a swapper sees the mark, or this thread sees the new instance.
            Volatile.Write(ref slot.First, Volatile.Read(ref _epoch));
            var bound = Volatile.Read(ref _current);
            if (bound is null)
            {
                LeaveUnbound(ref slot.First);
            }

            current = bound!;
            return new SiteLease(ref slot.First);
        }

        var entered = EnterNested();
        current = entered.Current!;
        return new SiteLease(ref entered.Mark);
    }

    /// <summary>
    /// Takes a lease that may be held over an await and disposed on another thread, once or more often. Costs two interlocked operations and a small object. A drain waits for it whoever holds
    /// it, so do not drain the site while holding one.
    /// </summary>
    /// <param name="current">The bound instance, which stays in use until the lease ends.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    public IDisposable EnterCounted(out TRole current)
    {
        var count = _counted.Enter();
        var bound = Volatile.Read(ref _current);
        if (bound is null)
        {
            count.Exit();
            ThrowUnbound();
        }

        current = bound!;
        return new CountedLease(count);
    }

    /// <summary>Waits until every lease has ended that was taken before this call; those of the calling thread do not count, unless they are counted ones.</summary>
    /// <param name="timeout">Longest time to wait; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when all have ended, else the finding (MOD9005).</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Finding? Drain(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var deadline = timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        var wait = default(SpinWait);
        var counts = _counted.Close();
        var epoch = Interlocked.Increment(ref _epoch);

        // After this every thread's marks are visible here, and every thread that marks later sees what was swapped before.
        Interlocked.MemoryBarrierProcessWide();
        while (LeaseSlots.AnyBefore(epoch) || !Array.TrueForAll(counts, count => count.IsEmpty))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Environment.TickCount64 >= deadline)
            {
                return new Finding(
                    Rules.DrainTimedOut,
                    $"Calls through site '{Name}' did not end within {timeout}. The old instance is not disposed; look for a call that blocks, or a lease that is not disposed.");
            }

            wait.SpinOnce();
        }

        return null;
    }

    /// <summary>
    /// Runs a batch against the bound instance, under one lease. When batches of this kind have taken as long as compiling does (half a millisecond), the loop is compiled for the exact class of
    /// the module: see <see cref="IModuleBatch{TRole}"/>.
    /// </summary>
    /// <typeparam name="TBatch">A struct with the loop.</typeparam>
    /// <param name="batch">The batch; it may keep results in itself.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    public void Run<TBatch>(ref TBatch batch)
        where TBatch : struct, IModuleBatch<TRole>
    {
        using var lease = Enter(out var current);
        var loops = Volatile.Read(ref _loops);
        if (loops is null || loops.Module != current.GetType())
        {
            loops = LoopsOf(current);
        }

        loops.Run(current, ref batch);
    }

    /// <summary>Whether an instance is bound.</summary>
    internal bool Holds(TRole instance) => ReferenceEquals(Volatile.Read(ref _current), instance);

    /// <summary>Puts another instance in place, if <paramref name="expected"/> is bound.</summary>
    internal bool SwapIf(TRole instance, TRole expected)
    {
        var isSwapped = ReferenceEquals(Interlocked.CompareExchange(ref _current, instance, expected), expected);
        if (isSwapped)
        {
            ForgetLoops(expected, instance);
        }

        return isSwapped;
    }

    private void ForgetLoops(TRole? old, TRole? instance)
    {
        if (old?.GetType() != instance?.GetType())
        {
            Volatile.Write(ref _loops, null);
        }
    }

    private BatchLoops<TRole> LoopsOf(TRole current)
    {
        var loops = new BatchLoops<TRole>(current.GetType(), CompilingPaysAfter);
        Interlocked.Exchange(ref _loops, loops);

        // A swap to another class clears the field after it changed the instance: whoever comes second sees the other.
        if (!ReferenceEquals(Volatile.Read(ref _current), current))
        {
            Interlocked.CompareExchange(ref _loops, null, loops);
        }

        return loops;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Entered EnterNested()
    {
        ref var mark = ref LeaseSlots.Free();
        Volatile.Write(ref mark, Volatile.Read(ref _epoch));
        var current = Volatile.Read(ref _current);
        if (current is null)
        {
            LeaveUnbound(ref mark);
        }

        return new Entered(ref mark, current);
    }

    [DoesNotReturn]
    private void LeaveUnbound(ref long mark)
    {
        mark = 0;
        ThrowUnbound();
    }

    // Not marked against inlining: the compiler looks in, sees that it never returns, and keeps it off the path.
    [DoesNotReturn]
    private void ThrowUnbound() =>
        throw new InvalidOperationException($"Site '{Name}' is not bound to a module. Bind it with ModuleManager.Bind before calling through it.");

    /// <summary>A mark and the instance that was read after it: two registers.</summary>
    private readonly ref struct Entered(ref long mark, TRole? current)
    {
        public readonly ref long Mark = ref mark;
        public readonly TRole? Current = current;
    }

    private sealed class CountedLease(LeaseCount count) : IDisposable
    {
        private LeaseCount? _count = count;

        public void Dispose() => Interlocked.Exchange(ref _count, null)?.Exit();
    }
}
