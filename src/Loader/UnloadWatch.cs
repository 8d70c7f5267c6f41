using Modules.Verifier;

namespace Modules.Loader;

/// <summary>Watches the context of an unloaded library until it is gone. Holds it weakly. Safe for concurrent use.</summary>
public sealed class UnloadWatch
{
    private readonly WeakReference _context;

    internal UnloadWatch(string library, WeakReference context)
    {
        Library = library;
        _context = context;
    }

    /// <summary>Simple name of the library.</summary>
    public string Library { get; }

    /// <summary>Whether the context still exists. It goes in a garbage collection, not before.</summary>
    public bool IsAlive => _context.IsAlive;

    /// <summary>Collects garbage until the context is gone. Slow: for tests, tools and rare moments.</summary>
    /// <param name="collections">Most full collections to spend; 4 are enough for a context that nothing refers to.</param>
    /// <returns>Null when it is gone, else what to look for (MOD9006).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="collections"/> is negative.</exception>
    public Finding? Prove(int collections = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(collections);
        for (var spent = 0; spent < collections && IsAlive; spent++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !IsAlive
            ? null
            : new Finding(
                Rules.ContextAlive,
                $"The context of '{Library}' is alive after {collections} full collections. Something still refers to an instance, a delegate or a type of it: look for instances and factories that the host kept, "
                + "threads and timers of the module, static events and caches of the host or the framework (System.Text.Json, TypeDescriptor) that are keyed by its types.");
    }
}
