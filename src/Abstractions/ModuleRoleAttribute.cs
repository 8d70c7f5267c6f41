using System;

namespace Modules;

/// <summary>Declares a role: an abstract class with at least one virtual member that modules derive from.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModuleRoleAttribute : Attribute
{
    /// <summary>Declares a role named <paramref name="name"/>.</summary>
    /// <param name="name">Name of the role; not empty, unique within a host.</param>
    public ModuleRoleAttribute(string name)
    {
        Name = name;
    }

    /// <summary>Name of the role.</summary>
    public string Name { get; }

    /// <summary>
    /// Semantic version of the oldest host whose libraries still bind to this role ("role version"), or null for the host's own version.
    /// Bump it to the current host version when the role changes incompatibly; <c>modinspect roles</c> tells when.
    /// </summary>
    public string? Since { get; set; }
}
