using System.Runtime.CompilerServices;

namespace Modules.Binder;

/// <summary>A lease of a site: while it is held, the instance is not disposed. Dispose it once, on the thread that took it. The default value holds nothing.</summary>
public readonly ref struct SiteLease
{
    private readonly ref long _mark;

    internal SiteLease(ref long mark)
    {
        _mark = ref mark;
    }

    /// <summary>Ends the lease.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        if (!Unsafe.IsNullRef(ref _mark))
        {
            Volatile.Write(ref _mark, 0);
        }
    }
}
