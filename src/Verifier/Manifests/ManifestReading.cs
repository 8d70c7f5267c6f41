using System.Collections.Immutable;

namespace Modules.Verifier.Manifests;

/// <summary>A manifest with what is needed to judge it. Immutable.</summary>
/// <param name="Manifest">What the library says of itself; the roles and activations of its modules are not yet chosen.</param>
/// <param name="Shapes">One shape a module, in the same order.</param>
internal sealed record ManifestReading(LibraryManifest Manifest, ImmutableArray<ModuleShape> Shapes)
{
    public bool Equals(ManifestReading? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Everything in it, in one text: two readings are the same when their texts are.</summary>
    public override string ToString() =>
        $"{Manifest with { Modules = [] }} {string.Join("; ", Shapes.Select(shape => shape.ToString()))}";
}

/// <summary>What metadata tells of the class or method behind a module. Immutable.</summary>
/// <param name="Module">The module as declared.</param>
/// <param name="RoleAssembly">Simple name of the assembly that <see cref="ModuleManifest.RoleType"/> is referenced in, or null.</param>
/// <param name="IsAbstract">Whether the class is abstract (or static).</param>
/// <param name="IsGeneric">Whether the class, or the method, has type parameters.</param>
/// <param name="Creators">The constructors of the class, or the one factory method.</param>
internal sealed record ModuleShape(ModuleManifest Module, string? RoleAssembly, bool IsAbstract, bool IsGeneric, ImmutableArray<CreatorShape> Creators)
{
    public override string ToString() =>
        $"{Module with { Requires = [], Conflicts = [], Parameters = [] }} requires {string.Join(", ", Module.Requires)} conflicts {string.Join(", ", Module.Conflicts)} "
        + $"parameters {string.Join(", ", Module.Parameters)} role {RoleAssembly} {IsAbstract} {IsGeneric} {string.Join(", ", Creators)}";
}

/// <summary>A constructor or factory method. Immutable.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="MetadataToken">Its MethodDef token.</param>
/// <param name="IsCallable">Whether it is public, and static where it is a factory method.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record CreatorShape(ActivationKind Kind, int MetadataToken, bool IsCallable, ImmutableArray<CreatorParameter> Parameters)
{
    public override string ToString() => $"{Kind} 0x{MetadataToken:x8} {IsCallable} ({string.Join(", ", Parameters)})";
}

/// <summary>A parameter of a constructor or factory method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Full name of its type; nested types with <c>/</c>.</param>
/// <param name="Assembly">Simple name of the assembly that the type is referenced in; empty for a type that is no plain class.</param>
internal sealed record CreatorParameter(string Name, string Type, string Assembly);
