using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Modules.Verifier;

/// <summary>The verifier's answer for one library and one host. Immutable, made by <see cref="LibraryVerifier"/> only.</summary>
public sealed class Verdict
{
    internal Verdict(
        LibraryDescription library,
        HostSurface host,
        VerdictKind kind,
        ImmutableArray<ModuleVerdict> modules,
        ImmutableArray<Finding> findings,
        ExaminedCounts examined,
        LoadPlan? plan,
        VerifiedLibrary? accepted)
    {
        Library = library;
        Host = host;
        Kind = kind;
        Modules = modules;
        Findings = findings;
        Examined = examined;
        Plan = plan;
        Accepted = accepted;
    }

    /// <summary>The library.</summary>
    public LibraryDescription Library { get; }

    /// <summary>The host that it was verified against.</summary>
    public HostSurface Host { get; }

    /// <summary>The answer.</summary>
    public VerdictKind Kind { get; }

    /// <summary>The answer for each module that was judged, in the order of the manifest; empty for a library without modules.</summary>
    public ImmutableArray<ModuleVerdict> Modules { get; }

    /// <summary>All findings, worst first, then by rule and symbol.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How much was examined.</summary>
    public ExaminedCounts Examined { get; }

    /// <summary>Where each assembly of the library's closure comes from, or null when the image could not be read.</summary>
    public LoadPlan? Plan { get; }

    /// <summary>What the loader takes, or null unless <see cref="Kind"/> is <see cref="VerdictKind.Compatible"/> and it is a module library.</summary>
    public VerifiedLibrary? Accepted { get; }

    /// <summary>Whether the library may be loaded.</summary>
    [MemberNotNullWhen(true, nameof(Accepted))]
    public bool IsAccepted => Accepted is not null;

    /// <summary>The one bridge from verdicts to exceptions.</summary>
    /// <returns>What the loader takes.</returns>
    /// <exception cref="ModuleRejectedException">The library was not accepted; carries the findings.</exception>
    public VerifiedLibrary ThrowIfRejected() => Accepted ?? throw new ModuleRejectedException([this], []);
}
