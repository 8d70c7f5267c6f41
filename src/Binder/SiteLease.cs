using System.Runtime.CompilerServices;
using Modules.Binder.Sites;

namespace Modules.Binder;

/// <summary>A lease of a site: while it is held, the instance is not disposed. Dispose it once, on the thread that took it. The default value holds nothing.</summary>
public readonly ref struct SiteLease
{
    private readonly LeaseSlot? _slot;

    internal SiteLease(LeaseSlot slot)
    {
        _slot = slot;
    }

    /// <summary>Ends the lease.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => _slot?.Exit();
}
