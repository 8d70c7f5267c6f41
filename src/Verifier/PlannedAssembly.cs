namespace Modules.Verifier;

/// <summary>One line of a load plan. Immutable.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Version">Its assembly version, or null when it is missing.</param>
/// <param name="Path">Full path of the file that was examined, or null when it is missing.</param>
/// <param name="Image">The verified bytes, for the library and its private dependencies; null for all others.</param>
public sealed record PlannedAssembly(string Name, AssemblyOrigin Origin, Version? Version, string? Path, LibraryImage? Image);
