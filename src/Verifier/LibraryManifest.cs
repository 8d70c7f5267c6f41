using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>What a module library says of itself in its metadata, as written there: nothing is judged yet. Immutable.</summary>
/// <param name="Host">Name of the host that it is made for.</param>
/// <param name="HostVersion">Host version that it was compiled against, as written.</param>
/// <param name="ModuleApi">Module API version that it was compiled with.</param>
/// <param name="Compatibility">Which host versions it declares itself compatible with.</param>
/// <param name="Author">Author's name, or null.</param>
/// <param name="AuthorEmail">Author's e-mail address, or null.</param>
/// <param name="Description">What it is for, or null.</param>
/// <param name="Check">The library's own compatibility check, or null when it has none.</param>
/// <param name="Modules">Its modules, ordered by metadata.</param>
public sealed record LibraryManifest(
    string Host,
    string HostVersion,
    int ModuleApi,
    LibraryCompatibility Compatibility,
    string? Author,
    string? AuthorEmail,
    string? Description,
    CompatibilityCheck? Check,
    ImmutableArray<ModuleManifest> Modules);
