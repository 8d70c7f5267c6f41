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
    private readonly LeaseSlots _leases = new();
    private readonly CountedLeases _counted = new();
    private readonly Lock _draining = new();
    private TRole? _current;

    // Guarded by _draining: the epoch that a drain waited for in vain.
    private int? _undrained;

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
        get => Volatile.Read(ref _current) ?? ThrowUnbound();
    }

    /// <summary>Puts another instance in place. Calls that have begun go on with the old one; drain to wait for those that hold a lease.</summary>
    /// <param name="instance">The new instance, or null to unbind.</param>
    /// <returns>The instance that was bound before, or null.</returns>
    public TRole? Swap(TRole? instance) => Interlocked.Exchange(ref _current, instance);

    /// <summary>
    /// Takes a lease: until it is disposed, <see cref="Drain"/> waits. Costs two plain writes to a slot of this thread. Dispose it on the same thread; do not hold it over an await
    /// (use <see cref="EnterCounted"/> there). Leases nest.
    /// </summary>
    /// <param name="current">The bound instance, which stays in use until the lease ends.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SiteLease Enter(out TRole current)
    {
        // The slot is marked before the instance is read: either a swapper sees the mark, or this thread sees the new instance.
        var lease = new SiteLease(_leases.Enter());
        var bound = Volatile.Read(ref _current);
        if (bound is null)
        {
            lease.Dispose();
            ThrowUnbound();
        }

        current = bound;
        return lease;
    }

    /// <summary>Takes a lease that may be held over an await and disposed on another thread. Costs two interlocked operations.</summary>
    /// <param name="current">The bound instance, which stays in use until the lease ends.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes the lease.")]
    public IDisposable EnterCounted(out TRole current)
    {
        var lease = new CountedLease(_counted);
        var bound = Volatile.Read(ref _current);
        if (bound is null)
        {
            lease.Dispose();
            ThrowUnbound();
        }

        current = bound;
        return lease;
    }

    /// <summary>Waits until every lease has ended that was taken before this call; leases of the calling thread do not count.</summary>
    /// <param name="timeout">Longest time to wait; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when all have ended, else the finding (MOD9005).</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Finding? Drain(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var deadline = timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        var wait = default(SpinWait);

        // One drain at a time: the counters have room for the epoch that ends and the one that begins.
        using var turn = _draining.EnterScope();
        var open = _leases.Snapshot();
        if (_undrained is null)
        {
            _undrained = _counted.Advance();
        }

        while (!open.HaveEnded() || !_counted.HaveEnded(_undrained.Value))
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

        _undrained = null;
        return null;
    }

    /// <summary>Runs a batch against the bound instance, under one lease.</summary>
    /// <typeparam name="TBatch">A struct with the loop, so that the runtime compiles a version of its own for it.</typeparam>
    /// <param name="batch">The batch; it may keep results in itself.</param>
    /// <exception cref="InvalidOperationException">Nothing is bound.</exception>
    public void Run<TBatch>(ref TBatch batch)
        where TBatch : struct, IModuleBatch<TRole>
    {
        using var lease = Enter(out var current);
        batch.Run(current);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TRole ThrowUnbound() =>
        throw new InvalidOperationException($"Site '{Name}' is not bound to a module. Bind it with ModuleManager.Bind before calling through it.");

    private sealed class CountedLease(CountedLeases leases) : IDisposable
    {
        private readonly int _epoch = leases.Enter();
        private CountedLeases? _leases = leases;

        public void Dispose() => Interlocked.Exchange(ref _leases, null)?.Exit(_epoch);
    }
}
