namespace Modules.Verifier;

/// <summary>How a <see cref="LibraryVerifier"/> judges. Immutable.</summary>
public sealed record VerifierOptions
{
    /// <summary>Which library versions the host admits.</summary>
    /// <value>The default is <see cref="VersionPolicy.Declared"/>.</value>
    public VersionPolicy VersionPolicy { get; init; }

    /// <summary>For libraries without a manifest: bind by simple name only, whatever assembly version is found.</summary>
    /// <value>The default is <see langword="false"/>: a lower assembly version than asked is a finding, as at run time.</value>
    public bool IgnoreAssemblyVersions { get; init; }

    /// <summary>Whether a library without a manifest is judged as a plain library (by all its code) instead of being rejected.</summary>
    /// <value>The default is <see langword="false"/>; modinspect sets it.</value>
    public bool AllowPlainLibraries { get; init; }

    /// <summary>Whether a library of which some modules are rejected is accepted with the others.</summary>
    /// <value>The default is <see langword="false"/>: one rejected module rejects its library.</value>
    public bool SkipRejectedModules { get; init; }

    /// <summary>The host that the libraries were compiled against, for findings that need both sides (MOD8xxx, and some of MOD4012), or null.</summary>
    public HostSurface? CompiledAgainst { get; init; }

    /// <summary>Where the parts of one verification run beside each other, or null for the pool of threads. What is not begun when it is needed is done by the calling thread, where the scheduler allows it.</summary>
    public TaskScheduler? Scheduler { get; init; }
}
