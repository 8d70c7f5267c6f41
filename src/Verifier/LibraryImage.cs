using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>
/// The bytes of a library, read once. Everything later uses these bytes: what is verified is what is loaded. Immutable, safe for concurrent use.
/// </summary>
public sealed class LibraryImage
{
    internal LibraryImage(string path, ImmutableArray<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
        Hash = new DeferredHash(bytes);
    }

    /// <summary>Path as it was given.</summary>
    public string Path { get; }

    /// <summary>The bytes of the file.</summary>
    public ImmutableArray<byte> Bytes { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>; computed when it is first asked for.</summary>
    public ContentHash Sha256 => Hash.Value;

    internal DeferredHash Hash { get; }

    /// <summary>Module version id, or the empty id when the bytes are no .NET image.</summary>
    public Guid Mvid { get; internal init; }

    /// <summary>Whether the image holds ReadyToRun code beside its IL.</summary>
    internal bool IsReadyToRun { get; init; }

    /// <summary>Bytes of the portable PDB found beside the file when it was read, or the default array when there is none.</summary>
    public ImmutableArray<byte> Symbols { get; internal init; }
}
