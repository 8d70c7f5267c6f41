using System.Diagnostics.CodeAnalysis;

namespace Modules.Loader.Images;

/// <summary>The runtime loaded another image than the verified one.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made in one place.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Becomes a ModuleLoadException, or the failure of a type load, before it leaves the loader.")]
internal sealed class ImageDiffersException(string message) : IOException(message);
