using System;

namespace Modules;

/// <summary>Declares a module: a class derived from a role, or a public static method that returns the role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>Declares a module named <paramref name="name"/>.</summary>
    /// <param name="name">Name by which hosts select the module; not empty, unique within a selection (ordinal, case-sensitive).</param>
    public ModuleAttribute(string name)
    {
        Name = name;
    }

    /// <summary>Name by which hosts select the module.</summary>
    public string Name { get; }

    /// <summary>Semantic version of the module itself, or null.</summary>
    public string? Version { get; set; }

    /// <summary>Name of the module's author, or null for the library's.</summary>
    public string? Author { get; set; }

    /// <summary>E-mail address of the module's author, or null for the library's.</summary>
    public string? AuthorEmail { get; set; }

    /// <summary>What the module does, in a sentence, or null.</summary>
    public string? Description { get; set; }
}
