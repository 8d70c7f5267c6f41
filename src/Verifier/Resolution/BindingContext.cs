using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Planning;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Where the assemblies of one load context come from. References bind by simple name, in any case, and then (where asked) by culture and version, as the runtime does.
/// Safe for concurrent use.
/// </summary>
internal abstract class BindingContext
{
    private BoundAssembly? _core;

    /// <summary>Whether another culture, or a found version lower than the one asked for, is a failure, as it is when the runtime's own binder decides.</summary>
    public bool ChecksVersions { get; init; }

    /// <summary>Whether an assembly that is nowhere may still be with a host that was not given.</summary>
    public bool IsHostUnknown { get; init; }

    /// <summary>Whether the assembly is the core library, which defines System.Object.</summary>
    public bool IsCore(BoundAssembly assembly)
    {
        if (_core is not null)
        {
            return ReferenceEquals(_core, assembly);
        }

        if (assembly.Reader.GetTableRowCount(TableIndex.AssemblyRef) != 0 || assembly.Image.Types.Find("System"u8, "Object"u8, 0) <= 0)
        {
            return false;
        }

        _core = assembly;
        return true;
    }

    /// <summary>The core library's definition of a type, such as System.Int32; null when the host has no core library.</summary>
    public TypeSymbol? CoreType(ReadOnlySpan<byte> typeNamespace, ReadOnlySpan<byte> name)
    {
        var core = _core ?? Find("System.Private.CoreLib");
        return core is not null && core.Image.Types.Find(typeNamespace, name, 0) is > 0 and var row ? core.Type(row) : null;
    }

    /// <summary>Finds an assembly by its simple name, or gives null.</summary>
    public abstract BoundAssembly? Find(string name);

    /// <summary>What there is in the place of an assembly that was not found: a file that is damaged, or that cannot be read; null when there is none.</summary>
    public abstract ReadLibrary? Unread(string name);

    /// <summary>Whether a folder of a culture has the assembly, as satellites lie: <c>de/Name.dll</c>.</summary>
    protected abstract bool HasSatellite(string culture, string name);

    /// <summary>Binds a reference of <paramref name="from"/>.</summary>
    public AssemblyBinding Bind(BoundAssembly from, AssemblyReferenceHandle handle)
    {
        var reference = from.Reader.GetAssemblyReference(handle);
        var name = from.Reader.GetString(reference.Name);
        var culture = reference.Culture.IsNil ? string.Empty : from.Reader.GetString(reference.Culture);
        if (ChecksVersions && !IsNeutral(culture))
        {
            return new AssemblyBinding(Satellite(from, name, culture));
        }

        if (Find(name) is not { } found)
        {
            return new AssemblyBinding(Missing(from, name, reference.Version));
        }

        if (ChecksVersions && !IsNeutral(found.Image.Culture))
        {
            return new AssemblyBinding(OtherCulture(name, $"{from.Name} asks for {name} of no culture, and the one that is there has culture '{found.Image.Culture}'."));
        }

        return ChecksVersions && reference.Version > found.Image.Version
            ? new AssemblyBinding(TooLow(from, found, reference.Version))
            : new AssemblyBinding(found);
    }

    private static bool IsNeutral(string culture) => culture.Length == 0 || culture.Equals("neutral", StringComparison.OrdinalIgnoreCase);

    // The runtime looks for what has a culture in that culture's folder alone.
    private Cause Satellite(BoundAssembly from, string name, string culture) => HasSatellite(culture, name)
        ? new Cause(Rules.NotDecided, name, name, $"{from.Name} asks for {name} of culture '{culture}': what lies in the folder {culture} was not looked at.", Rules.NotDecided.Exception)
        : OtherCulture(name, $"{from.Name} asks for {name} of culture '{culture}', which is looked for in the folder {culture} alone, and is not there.");

    private static Cause OtherCulture(string name, string message) => new(Rules.AssemblyCulture, name, name, message, Rules.AssemblyCulture.Exception);

    private static Cause TooLow(BoundAssembly from, BoundAssembly found, Version asked)
    {
        var rule = found.Origin == AssemblyOrigin.Framework ? Rules.FrameworkTooNew : Rules.AssemblyVersionTooLow;
        return new Cause(
            rule,
            found.Name,
            found.Name,
            $"{from.Name} was compiled against {found.Name} {asked}, and {found.Image.Version} is there. The runtime does not bind to a lower version: "
            + $"give the host {found.Name} {asked} or newer, or compile the library against {found.Image.Version}.",
            rule.Exception);
    }

    private Cause Missing(BoundAssembly from, string name, Version version)
    {
        var reference = $"{name} {version}, which {from.Name} references,";
        var (rule, problem) = Unread(name) switch
        {
            { Image: not null } damaged => (Rules.InvalidImage, $"does not load: {damaged.Problem}"),
            { } unread => (Rules.NotDecided, $"could not be looked at: {unread.Problem}"),
            null when IsHostUnknown => (Rules.NotDecided, "is neither beside the library nor in the frameworks: what uses it was not checked. Pass the host's folder with --host."),
            null => (Rules.AssemblyMissing, "is neither in the host nor beside the library. Deploy it beside the library, or add it to the host."),
        };
        return new Cause(rule, name, name, $"{reference} {problem}", rule.Exception);
    }
}
