using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Modules.Verifier;

namespace Modules.Loader.Images;

/// <summary>Gives the runtime exactly the bytes that were verified.</summary>
/// <remarks>
/// The runtime keeps ReadyToRun code only of images that it maps from a path, and only in contexts that cannot be unloaded. Such an image is mapped from a sealed file in memory (Linux) or
/// from a private copy; every other one is read from a stream, which also lets stack traces name lines by the symbols that lay beside the library.
/// </remarks>
internal static class VerifiedBytes
{
    /// <param name="context">The context to load into.</param>
    /// <param name="image">The verified bytes.</param>
    /// <param name="name">Simple name of the assembly.</param>
    /// <param name="held">Takes what must live as long as the context.</param>
    public static Assembly Load(AssemblyLoadContext context, LibraryImage image, string name, List<IDisposable> held)
    {
        if (context.IsCollectible || !image.IsReadyToRun)
        {
            return context.LoadFromStream(Stream(image.Bytes), image.Symbols.IsDefault ? null : Stream(image.Symbols));
        }

        IMappableFile file = OperatingSystem.IsLinux() && SealedMemoryFile.TryCreate(name, image.Bytes.AsSpan()) is { } sealedFile
            ? sealedFile
            : PrivateCopy.Create(name, image.Bytes.AsSpan());
        held.Add(file);
        return context.LoadFromAssemblyPath(file.Path);
    }

    private static MemoryStream Stream(System.Collections.Immutable.ImmutableArray<byte> bytes) =>
        new(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);
}
