using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>A library's bytes with the tables in them: exactly one of <paramref name="Assembly"/> and <paramref name="Problem"/>.</summary>
internal sealed record ReadLibrary(LibraryImage? Image, AssemblyImage? Assembly, string? Problem);

/// <summary>Reads a library once: the bytes that are hashed, verified and later loaded.</summary>
internal static class LibraryImageReader
{
    public static ReadLibrary Read(string path)
    {
        byte[] read;
        try
        {
            if (Directory.Exists(path))
            {
                return new ReadLibrary(null, null, $"'{path}' is a folder. Pass the path of a .dll.");
            }

            read = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReadLibrary(null, null, $"'{path}' does not exist.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or OutOfMemoryException)
        {
            // Out of memory is what a device that never ends comes to.
            return new ReadLibrary(null, null, $"'{path}' cannot be read: {fault.Message}");
        }

        var bytes = ImmutableCollectionsMarshal.AsImmutableArray(read);
        try
        {
            var assembly = AssemblyImage.FromBytes(path, read);
            return new ReadLibrary(
                new LibraryImage(path, bytes)
                {
                    Mvid = assembly.Mvid,
                    Symbols = SymbolsBeside(path),
                    IsReadyToRun = assembly.Headers.IsReadyToRun,
                },
                assembly,
                null);
        }
        catch (BadImageFormatException fault)
        {
            return new ReadLibrary(new LibraryImage(path, bytes), null, $"'{path}' is {ImageDefects.Describe(bytes.AsSpan(), fault)}.");
        }
    }

    private static ImmutableArray<byte> SymbolsBeside(string path)
    {
        var symbols = Path.ChangeExtension(path, ".pdb");
        if (!File.Exists(symbols))
        {
            return default;
        }

        try
        {
            return ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(symbols));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Symbols are a convenience: without them places have no line.
            return default;
        }
    }
}
