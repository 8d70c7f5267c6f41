using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>A library that the verifier accepted: the only thing that a loader takes. Immutable; nobody but the verifier can make one.</summary>
public sealed class VerifiedLibrary
{
    internal VerifiedLibrary(LibraryImage image, LibraryManifest manifest, LoadPlan plan, HostSurface host, ImmutableArray<ModuleManifest> modules)
    {
        Image = image;
        Manifest = manifest;
        Plan = plan;
        Host = host;
        Modules = modules;
    }

    /// <summary>The bytes that were verified.</summary>
    public LibraryImage Image { get; }

    /// <summary>Simple name of the library's assembly.</summary>
    public string Name => Plan.Assemblies[0].Name;

    /// <summary>What the library says of itself.</summary>
    public LibraryManifest Manifest { get; }

    /// <summary>Where each assembly of its closure comes from.</summary>
    public LoadPlan Plan { get; }

    /// <summary>The host that it was verified against.</summary>
    public HostSurface Host { get; }

    /// <summary>The accepted modules (those asked for), each with its role and the way an instance is made.</summary>
    public ImmutableArray<ModuleManifest> Modules { get; }

    /// <summary>The same bytes with further modules, which were accepted in another verification of them.</summary>
    internal VerifiedLibrary With(ImmutableArray<ModuleManifest> modules) =>
        new(Image, Manifest, Plan, Host, [.. Modules, .. modules.Where(module => !Modules.Any(known => known.Name == module.Name))]);
}
