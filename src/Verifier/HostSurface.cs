using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>
/// What a host offers to libraries: its assemblies, its frameworks, its roles and services. Read once, then shared by all verifications; safe for concurrent use.
/// </summary>
public sealed class HostSurface : IDisposable
{
    /// <summary>Path as it was given, or null for a running process or when no host is known.</summary>
    public string? Path { get; private init; }

    /// <summary>Name of the host as its contracts declare it, or null when no assembly of it bears <see cref="ModuleHostAttribute"/>.</summary>
    public string? Name { get; private init; }

    /// <summary>Version of the host as written in its contracts, or null.</summary>
    public string? Version { get; private init; }

    /// <summary>Whether there is a host at all, or only frameworks.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>The shared frameworks that were read, with their versions.</summary>
    public ImmutableArray<FrameworkReference> Frameworks { get; private init; } = [];

    /// <summary>The roles that the contracts declare, ordered by name.</summary>
    public ImmutableArray<HostRole> Roles { get; private init; } = [];

    /// <summary>The services that the contracts declare, ordered by type.</summary>
    public ImmutableArray<HostService> Services { get; private init; } = [];

    /// <summary>Reads the host from a folder with its assemblies.</summary>
    /// <param name="path">The folder, or the path of the host's .dll in it.</param>
    /// <param name="options">How to read it, or null for the defaults.</param>
    /// <exception cref="IOException">The folder cannot be read, holds no assembly, or a framework is not installed; the message says which.</exception>
    public static HostSurface FromDirectory(string path, HostOptions? options = null) => throw new NotSupportedException(path + options);

    /// <summary>Reads the host that runs in this process: the assemblies that its default load context binds to.</summary>
    public static HostSurface FromRunningProcess() => throw new NotSupportedException();

    /// <summary>Only the shared frameworks: for a library whose host is not known.</summary>
    /// <param name="options">Which frameworks, or null for the defaults.</param>
    /// <exception cref="IOException">A framework is not installed; the message says which.</exception>
    public static HostSurface FromFrameworks(HostOptions? options = null) => throw new NotSupportedException("" + options);

    /// <summary>Releases the mapped files.</summary>
    public void Dispose()
    {
    }
}
