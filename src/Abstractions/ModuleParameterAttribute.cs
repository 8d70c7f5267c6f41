using System;

namespace Modules;

/// <summary>Declares a parameter that a module understands, so that a selection can be checked before anything is loaded.</summary>
/// <remarks>A module that declares no parameter at all accepts any; a module that declares one accepts only those declared.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ModuleParameterAttribute : Attribute
{
    /// <summary>Declares the parameter <paramref name="key"/>.</summary>
    /// <param name="key">Key of the parameter; not empty, unique within the module.</param>
    public ModuleParameterAttribute(string key)
    {
        Key = key;
    }

    /// <summary>Key of the parameter.</summary>
    public string Key { get; }

    /// <summary>What text the value must be.</summary>
    /// <value>The default is <see cref="ModuleParameterKind.Text"/>.</value>
    public ModuleParameterKind Kind { get; set; }

    /// <summary>Whether a selection must give the parameter.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Required { get; set; }

    /// <summary>What the parameter means, in a sentence, or null.</summary>
    public string? Description { get; set; }
}
