using System.Runtime.Loader;

namespace Modules.Loader;

/// <summary>How a library is loaded. Immutable.</summary>
public sealed record LoadOptions
{
    /// <summary>
    /// Whether the library can be unloaded again. It costs ReadyToRun code and guarded devirtualisation, so ask for it only where a library is to be replaced.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Unloadable { get; init; }

    /// <summary>The context that holds the host and its contracts.</summary>
    /// <value>The default is <see cref="AssemblyLoadContext.Default"/>.</value>
    public AssemblyLoadContext HostContext { get; init; } = AssemblyLoadContext.Default;
}
