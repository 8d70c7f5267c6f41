using System;

namespace Modules;

/// <summary>Declares that a module needs another module in the same selection.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RequiresModuleAttribute : Attribute
{
    /// <summary>Declares that the module needs <paramref name="name"/>.</summary>
    /// <param name="name">Name of the module that is needed.</param>
    /// <param name="versionRange">Range of semantic versions in interval notation, such as <c>[1.0,2.0)</c>, or null for any version.</param>
    public RequiresModuleAttribute(string name, string? versionRange = null)
    {
        Name = name;
        VersionRange = versionRange;
    }

    /// <summary>Name of the module that is needed.</summary>
    public string Name { get; }

    /// <summary>Range of versions that will do, or null for any.</summary>
    public string? VersionRange { get; }
}
