using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>The host that a library was compiled against, beside the one that it is verified against: what the compiler saw of each type. Safe for concurrent use.</summary>
internal sealed class OlderHost(HostSurface host)
{
    private readonly Dictionary<TypeSymbol, TypeSymbol?> _types = [];

    /// <summary>The assemblies of the older host that a library references, each with what that reference binds to now; frameworks left out, because they were not baked by this host.</summary>
    public IEnumerable<(BoundAssembly Before, BoundAssembly Now)> AssembliesOf(BoundAssembly library)
    {
        foreach (var handle in library.Reader.AssemblyReferences)
        {
            if (library.Resolve(handle).Assembly is { Origin: AssemblyOrigin.Host or AssemblyOrigin.Shared } now && host.Context.Find(now.Name) is { } before)
            {
                yield return (before, now);
            }
        }
    }

    /// <summary>The type as it was; null when it was not there.</summary>
    public TypeSymbol? Before(TypeSymbol now)
    {
        lock (_types)
        {
            if (!_types.TryGetValue(now, out var before))
            {
                before = TypeLookup.Find(host.Context, now.Assembly.Name, now.FullName);
                _types.Add(now, before);
            }

            return before;
        }
    }
}
