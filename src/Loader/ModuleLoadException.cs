using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>A library that the verifier accepted could not be loaded, or refused the host itself.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only the loader makes it, with a finding.")]
public sealed class ModuleLoadException : Exception
{
    internal ModuleLoadException(VerifiedLibrary library, Finding finding, Exception? inner)
        : base(finding.ToString(), inner)
    {
        LibraryPath = library.Image.Path;
        Findings = [finding];
    }

    /// <summary>Path of the library.</summary>
    public string LibraryPath { get; }

    /// <summary>What happened.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
