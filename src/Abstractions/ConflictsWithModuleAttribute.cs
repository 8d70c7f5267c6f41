using System;

namespace Modules;

/// <summary>Declares that a module cannot work beside another module of the same selection.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ConflictsWithModuleAttribute : Attribute
{
    /// <summary>Declares that the module conflicts with <paramref name="name"/>.</summary>
    /// <param name="name">Name of the other module.</param>
    /// <param name="versionRange">Range of semantic versions that conflict, in interval notation, or null for every version.</param>
    public ConflictsWithModuleAttribute(string name, string? versionRange = null)
    {
        Name = name;
        VersionRange = versionRange;
    }

    /// <summary>Name of the other module.</summary>
    public string Name { get; }

    /// <summary>Range of versions that conflict, or null for every version.</summary>
    public string? VersionRange { get; }
}
