using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>What a library says of one of its modules. Immutable.</summary>
/// <param name="Name">Name by which hosts select it.</param>
/// <param name="Version">Its semantic version as written, or null.</param>
/// <param name="Type">Full name of the class, or of the class that declares the factory method; nested types with <c>/</c>.</param>
/// <param name="Activation">How an instance is made, or null when there is no usable way; the finding says why.</param>
/// <param name="RoleType">Full name of the class that it derives from first outside the library, or that the factory method returns.</param>
/// <param name="Role">Name of the declared role that it gives, or null until the host is known or when it gives none.</param>
/// <param name="Author">Author's name, or null.</param>
/// <param name="AuthorEmail">Author's e-mail address, or null.</param>
/// <param name="Description">What it does, or null.</param>
/// <param name="Requires">Modules that it needs.</param>
/// <param name="Conflicts">Modules that it cannot work beside.</param>
/// <param name="Parameters">Parameters that it declares; empty means that it accepts any.</param>
public sealed record ModuleManifest(
    string Name,
    string? Version,
    string Type,
    ModuleActivation? Activation,
    string? RoleType,
    string? Role,
    string? Author,
    string? AuthorEmail,
    string? Description,
    ImmutableArray<ModuleRelation> Requires,
    ImmutableArray<ModuleRelation> Conflicts,
    ImmutableArray<ParameterManifest> Parameters);
