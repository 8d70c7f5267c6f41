namespace Modules;

/// <summary>What a compatibility check may know of a selected module. Immutable.</summary>
public sealed class ModuleInfo
{
    /// <summary>Makes the description of a module.</summary>
    /// <param name="name">Name of the module.</param>
    /// <param name="role">Name of its role.</param>
    /// <param name="version">Its semantic version, or null when it declares none.</param>
    public ModuleInfo(string name, string role, string? version)
    {
        Name = name;
        Role = role;
        Version = version;
    }

    /// <summary>Name of the module.</summary>
    public string Name { get; }

    /// <summary>Name of its role.</summary>
    public string Role { get; }

    /// <summary>Its semantic version, or null when it declares none.</summary>
    public string? Version { get; }
}
