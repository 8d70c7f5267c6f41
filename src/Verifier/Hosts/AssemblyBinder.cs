using System.Collections.Concurrent;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>A context over catalogs in their order: an earlier folder wins, but over a framework's copy only with a higher assembly version.</summary>
internal sealed class AssemblyBinder : BindingContext
{
    private readonly AssemblyCatalog[] _catalogs;
    private readonly ConcurrentDictionary<string, BoundAssembly?> _bound = new(StringComparer.OrdinalIgnoreCase);

    public AssemblyBinder(IEnumerable<AssemblyCatalog> catalogs)
    {
        _catalogs = [.. catalogs];
    }

    public override BoundAssembly? Find(string name) => _bound.TryGetValue(name, out var found) ? found : _bound.GetOrAdd(name, Bind);

    /// <summary>Puts an image before all catalogs; to be done before anything is looked up.</summary>
    public BoundAssembly Add(AssemblyImage image, AssemblyOrigin origin) =>
        _bound.GetOrAdd(image.Name, _ => new BoundAssembly(image, this, origin))!;

    private BoundAssembly? Bind(string name)
    {
        AssemblyImage? best = null;
        var origin = AssemblyOrigin.Missing;
        foreach (var catalog in _catalogs)
        {
            if (catalog.Find(name) is { } image
                && (best is null || (catalog.Origin == AssemblyOrigin.Framework && origin != AssemblyOrigin.Framework && image.Version >= best.Version)))
            {
                best = image;
                origin = catalog.Origin;
            }
        }

        return best is null ? null : new BoundAssembly(best, this, origin);
    }
}
