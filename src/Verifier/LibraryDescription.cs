namespace Modules.Verifier;

/// <summary>What a library's image says of itself. Immutable.</summary>
/// <param name="Path">Path as it was given.</param>
/// <param name="Name">Simple name of the assembly, or the file's name when it is no assembly.</param>
/// <param name="Version">Assembly version, or null when it is no assembly.</param>
/// <param name="TargetFramework">Short name of the target framework, such as <c>net10.0</c>, or null when the library does not say.</param>
/// <param name="Architecture"><c>anycpu</c>, <c>x64</c>, <c>x86</c>, <c>arm64</c>, <c>arm</c>, or null when it is no assembly.</param>
/// <param name="Mvid">Module version id, or null when it is no assembly.</param>
/// <param name="Manifest">The manifest, or null when it is no module library.</param>
public sealed record LibraryDescription(string Path, string Name, Version? Version, string? TargetFramework, string? Architecture, Guid? Mvid, LibraryManifest? Manifest)
{
    /// <summary>SHA-256 of the file's bytes, or null when it could not be read; computed when it is first asked for.</summary>
    public ContentHash? Sha256 => Hash?.Value;

    internal DeferredHash? Hash { get; init; }
}
