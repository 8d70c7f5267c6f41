using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>What the command line asks for. Immutable.</summary>
internal sealed record InspectionRequest
{
    /// <summary>Libraries and folders, as given.</summary>
    public required ImmutableArray<string> Libraries { get; init; }

    /// <summary>Hosts, as given; empty when none is.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>An older build of the host, which the libraries were compiled against, or null.</summary>
    public string? Since { get; init; }

    /// <summary>Names of the modules to judge; empty means all.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];

    /// <summary>Whether every managed .dll of a folder is examined.</summary>
    public bool AllLibraries { get; init; }

    public HostOptions HostOptions { get; init; } = new();

    public VerifierOptions VerifierOptions { get; init; } = new() { AllowPlainLibraries = true };
}
