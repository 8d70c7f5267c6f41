using System.Runtime.CompilerServices;
using Modules.Loader;

namespace Modules.Binder.Management;

/// <summary>What a manager put where. Keeps no site alive, and no library that was unloaded. Not safe for concurrent use.</summary>
internal sealed class Bindings
{
    private readonly ConditionalWeakTable<object, Binding> _bySite = [];

    /// <summary>What is bound to modules of a library, and was not taken out by the host.</summary>
    public IReadOnlyList<(object Site, Binding Binding)> Of(LoadedLibrary library) =>
        [.. _bySite.Where(pair => ReferenceEquals(pair.Value.Entry.Library, library) && pair.Value.IsInPlace).Select(pair => (pair.Key, pair.Value))];

    public void Set(object site, Binding binding) => _bySite.AddOrUpdate(site, binding);

    public void Remove(object site) => _bySite.Remove(site);

    /// <summary>Forgets what is bound to a module.</summary>
    public void Remove(ModuleEntry entry)
    {
        foreach (var (site, _) in _bySite.Where(pair => ReferenceEquals(pair.Value.Entry, entry)).ToList())
        {
            _bySite.Remove(site);
        }
    }

    /// <summary>Forgets what is bound to modules of a library.</summary>
    public void Remove(LoadedLibrary library)
    {
        foreach (var (site, _) in _bySite.Where(pair => ReferenceEquals(pair.Value.Entry.Library, library)).ToList())
        {
            _bySite.Remove(site);
        }
    }
}
