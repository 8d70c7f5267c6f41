using System.Collections.Generic;

namespace Modules;

/// <summary>What a compatibility check may know of a library of the selection. Immutable.</summary>
public sealed class ModuleLibraryInfo
{
    /// <summary>Makes the description of a library.</summary>
    /// <param name="name">Simple name of the library's assembly.</param>
    /// <param name="hostVersion">Semantic version of the host that it was compiled against.</param>
    /// <param name="modules">Its selected modules.</param>
    public ModuleLibraryInfo(string name, string hostVersion, IReadOnlyList<ModuleInfo> modules)
    {
        Name = name;
        HostVersion = hostVersion;
        Modules = modules;
    }

    /// <summary>Simple name of the library's assembly.</summary>
    public string Name { get; }

    /// <summary>Semantic version of the host that the library was compiled against.</summary>
    public string HostVersion { get; }

    /// <summary>The selected modules of the library.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }
}
