namespace Modules.Verifier;

/// <summary>Another module that a module needs, or conflicts with.</summary>
/// <param name="Name">Name of the other module.</param>
/// <param name="VersionRange">Range of its versions in interval notation as written, or null for any.</param>
public sealed record ModuleRelation(string Name, string? VersionRange);
