using System.Collections.Immutable;
using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>A context over catalogs in their order: an earlier folder wins, but over a framework's copy only with a higher assembly version.</summary>
internal sealed class AssemblyBinder : BindingContext
{
    private readonly ImmutableArray<AssemblyCatalog> _catalogs;

    // Under its own lock: a concurrent dictionary takes longer to start than all names take to look up.
    private readonly Dictionary<string, BoundAssembly?> _bound = new(StringComparer.OrdinalIgnoreCase);

    public AssemblyBinder(ImmutableArray<AssemblyCatalog> catalogs)
    {
        _catalogs = catalogs;
    }

    public override BoundAssembly? Find(string name)
    {
        lock (_bound)
        {
            if (_bound.TryGetValue(name, out var found))
            {
                return found;
            }
        }

        // A file is opened without the lock. Whoever is first has the word: an assembly is one object.
        return Keep(name, Bind(name));
    }

    public override ReadLibrary? Unread(string name)
    {
        foreach (var catalog in _catalogs)
        {
            if (catalog.PathOf(name) is { } path && LibraryImageReader.Read(path) is { Problem: not null } unread)
            {
                return unread;
            }
        }

        return null;
    }

    protected override bool HasSatellite(string culture, string name) => _catalogs.Any(catalog => catalog.Folders.Any(folder => File.Exists(Path.Combine(folder, culture, $"{name}.dll"))));

    /// <summary>Puts an image before all catalogs; to be done before anything is looked up.</summary>
    public BoundAssembly Add(AssemblyImage image, AssemblyOrigin origin) => Keep(image.Name, new BoundAssembly(image, this, origin))!;

    private BoundAssembly? Keep(string name, BoundAssembly? made)
    {
        lock (_bound)
        {
            return _bound.TryAdd(name, made) ? made : _bound[name];
        }
    }

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
