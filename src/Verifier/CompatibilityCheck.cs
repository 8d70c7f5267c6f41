namespace Modules.Verifier;

/// <summary>The method that a library marks with <see cref="ModuleCompatibilityAttribute"/>.</summary>
/// <param name="Method">The method, spelt <c>Namespace.Type::Method</c>.</param>
/// <param name="MetadataToken">Its token in the library's metadata (MethodDef, 0x06......).</param>
/// <param name="IsWellFormed">Whether it is public, static, not generic, takes one ModuleEnvironment and returns a bool.</param>
public sealed record CompatibilityCheck(string Method, int MetadataToken, bool IsWellFormed);
