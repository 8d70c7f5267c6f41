using System.Collections.Generic;

namespace Modules;

/// <summary>What a library's own compatibility check may ask: the host, and the libraries and modules selected beside it. Immutable.</summary>
public sealed class ModuleEnvironment
{
    /// <summary>Makes an environment. Hosts and tests make it; modules only read it.</summary>
    /// <param name="hostName">Name of the host.</param>
    /// <param name="hostVersion">Semantic version of the host.</param>
    /// <param name="moduleApi">Module API version of the host.</param>
    /// <param name="libraries">All libraries of the selection, the asking one included.</param>
    public ModuleEnvironment(string hostName, string hostVersion, int moduleApi, IReadOnlyList<ModuleLibraryInfo> libraries)
    {
        HostName = hostName;
        HostVersion = hostVersion;
        ModuleApi = moduleApi;
        Libraries = libraries;
    }

    /// <summary>Name of the host.</summary>
    public string HostName { get; }

    /// <summary>Semantic version of the host.</summary>
    public string HostVersion { get; }

    /// <summary>Module API version of the host.</summary>
    public int ModuleApi { get; }

    /// <summary>All libraries of the selection, the asking one included, in the order of the selection.</summary>
    public IReadOnlyList<ModuleLibraryInfo> Libraries { get; }
}
