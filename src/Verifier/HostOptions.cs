using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>How a host is read from a folder. Immutable.</summary>
public sealed record HostOptions
{
    /// <summary>
    /// The shared frameworks that the host runs on; empty means: from its <c>*.runtimeconfig.json</c>, else from the library's, else
    /// Microsoft.NETCore.App and, where installed, Microsoft.AspNetCore.App of the running process's version.
    /// </summary>
    public ImmutableArray<FrameworkReference> Frameworks { get; init; } = [];

    /// <summary>Folder of the .NET installation that holds <c>shared/</c>, or null for that of the running process or machine.</summary>
    public string? DotnetRoot { get; init; }

    /// <summary>Where what every library needs is read meanwhile, or null for the pool of threads.</summary>
    public TaskScheduler? Scheduler { get; init; }
}
