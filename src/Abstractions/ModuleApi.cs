namespace Modules;

/// <summary>Version of the contract between module libraries and hosts that this toolkit defines (the "module API").</summary>
/// <remarks>
/// The compiler bakes <see cref="Version"/> into a library through the default argument of
/// <see cref="ModuleLibraryAttribute"/>; a host accepts libraries from <see cref="OldestSupported"/> to <see cref="Version"/>.
/// </remarks>
public static class ModuleApi
{
    /// <summary>The module API version of this assembly: a positive integer, bumped when the contract changes.</summary>
    public const int Version = 1;

    /// <summary>The oldest module API version that a host built with this assembly still accepts; at least 1, at most <see cref="Version"/>.</summary>
    public const int OldestSupported = 1;
}
