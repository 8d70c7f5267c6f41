using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>The context of a module library: its own assemblies as the plan says, everything else from the host's context, by simple name.</summary>
internal sealed class LibraryContext(BindingContext host) : BindingContext
{
    private readonly Dictionary<string, BoundAssembly> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReadLibrary> _unread = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The library and its private dependencies, in the order added.</summary>
    public List<BoundAssembly> Own { get; } = [];

    public BoundAssembly Add(AssemblyImage image, AssemblyOrigin origin)
    {
        var bound = new BoundAssembly(image, this, origin);
        _own.Add(image.Name, bound);
        Own.Add(bound);
        return bound;
    }

    /// <summary>Notes a private dependency that is no .NET assembly, or cannot be read.</summary>
    public void AddUnread(string name, ReadLibrary file) => _unread.Add(name, file);

    public override ReadLibrary? Unread(string name) => _unread.GetValueOrDefault(name) ?? host.Unread(name);

    public override BoundAssembly? Find(string name) => _own.TryGetValue(name, out var own) ? own : host.Find(name);

    // Whoever binds by simple name alone does not look for satellites.
    protected override bool HasSatellite(string culture, string name) => false;
}
