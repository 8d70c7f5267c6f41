using System;

namespace Modules;

/// <summary>Declares an assembly as the contracts of a host, and names the host and its version.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleHostAttribute : Attribute
{
    /// <summary>Declares the assembly as the contracts of host <paramref name="name"/>.</summary>
    /// <param name="name">Name of the host; not empty.</param>
    /// <param name="version">Semantic version of the host.</param>
    public ModuleHostAttribute(string name, string version)
    {
        Name = name;
        Version = version;
    }

    /// <summary>Name of the host.</summary>
    public string Name { get; }

    /// <summary>Semantic version of the host.</summary>
    public string Version { get; }
}
