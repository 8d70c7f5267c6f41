using System.Reflection.Metadata;
using Modules.Verifier.Manifests;
using Modules.Verifier.Planning;
using Modules.Verifier.Symbols;

namespace Modules.Verifier;

/// <summary>The quick answer to "is this a module library, and of which host": read without Cecil and without reading the whole file. Immutable.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="Host">Name of the host that it is made for, or null unless it is a module library.</param>
/// <param name="HostVersion">Host version that it was compiled against, as written, or null.</param>
/// <param name="ModuleApi">Module API version, or null.</param>
/// <param name="Problem">Why the file could not be read, or null.</param>
public sealed record LibraryProbe(ProbeKind Kind, string? Host = null, string? HostVersion = null, int? ModuleApi = null, string? Problem = null)
{
    /// <summary>Probes a file. Never throws for what the file is or whether it is there.</summary>
    /// <param name="path">Path of the file.</param>
    public static LibraryProbe Read(string path)
    {
        try
        {
            using var image = AssemblyImage.Map(path);
            return Read(image.Reader);
        }
        catch (BadImageFormatException fault)
        {
            return new LibraryProbe(ImageDefects.IsNative(path) ? ProbeKind.NotManaged : ProbeKind.Damaged, Problem: fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new LibraryProbe(ProbeKind.Unreadable, Problem: fault.Message);
        }
    }

    internal static LibraryProbe Read(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (AttributeNames.Is(reader, attribute, "Modules", nameof(ModuleLibraryAttribute)))
            {
                var manifest = ManifestAttributes.Library(reader.GetBlobBytes(attribute.Value), check: null);
                return new LibraryProbe(ProbeKind.ModuleLibrary, manifest.Host, manifest.HostVersion, manifest.ModuleApi);
            }
        }

        return new LibraryProbe(ProbeKind.PlainLibrary);
    }
}

/// <summary>What a file is.</summary>
public enum ProbeKind
{
    /// <summary>A .NET assembly that declares itself a module library.</summary>
    ModuleLibrary = 0,

    /// <summary>A .NET assembly without that declaration.</summary>
    PlainLibrary = 1,

    /// <summary>A native library.</summary>
    NotManaged = 2,

    /// <summary>A file that cannot be read: missing, a folder, or without permission.</summary>
    Unreadable = 3,

    /// <summary>A file that is neither a .NET assembly nor a native library: empty, cut off, or something else under that name.</summary>
    Damaged = 4,
}
