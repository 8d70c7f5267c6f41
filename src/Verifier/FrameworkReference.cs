using System.Diagnostics.CodeAnalysis;

namespace Modules.Verifier;

/// <summary>A shared framework, such as <c>Microsoft.NETCore.App/10.0.12</c>.</summary>
/// <param name="Name">Name of the framework.</param>
/// <param name="Version">Version, or null for the newest that is installed.</param>
public sealed record FrameworkReference(string Name, string? Version)
{
    /// <summary>Reads <c>NAME[/VERSION]</c>.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="framework">The framework, or null.</param>
    /// <returns>Whether the text names a framework.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FrameworkReference? framework)
    {
        var parts = (text ?? string.Empty).Split('/');
        framework = parts.Length is 1 or 2 && parts.All(part => part.Length > 0)
            ? new FrameworkReference(parts[0], parts.ElementAtOrDefault(1))
            : null;
        return framework is not null;
    }

    /// <summary><c>NAME/VERSION</c>, or the name alone.</summary>
    public override string ToString() => Version is null ? Name : $"{Name}/{Version}";
}
