namespace Modules.Verifier;

/// <summary>A parameter that a module declares.</summary>
/// <param name="Key">Key of the parameter.</param>
/// <param name="Kind">What text its value must be.</param>
/// <param name="Required">Whether a selection must give it.</param>
/// <param name="Description">What it means, or null.</param>
public sealed record ParameterManifest(string Key, ModuleParameterKind Kind, bool Required, string? Description);
