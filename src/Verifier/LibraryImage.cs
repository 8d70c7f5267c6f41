using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>
/// The bytes of a library, read once. Everything later uses these bytes: what is verified is what is loaded. Immutable, safe for concurrent use.
/// </summary>
public sealed class LibraryImage
{
    // Bytes from which on it pays to hash them while their tables are read.
    private const int WorthAThread = 1 << 20;

    private readonly Task<ContentHash> _sha256;

    internal LibraryImage(string path, ImmutableArray<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
        _sha256 = bytes.Length < WorthAThread ? Task.FromResult(ContentHash.Of(bytes.AsSpan())) : Task.Run(() => ContentHash.Of(bytes.AsSpan()));
    }

    /// <summary>Path as it was given.</summary>
    public string Path { get; }

    /// <summary>The bytes of the file.</summary>
    public ImmutableArray<byte> Bytes { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>.</summary>
    public ContentHash Sha256 => _sha256.GetAwaiter().GetResult();

    /// <summary>Module version id, or the empty id when the bytes are no .NET image.</summary>
    public Guid Mvid { get; internal init; }

    /// <summary>Whether the image holds ReadyToRun code beside its IL.</summary>
    internal bool IsReadyToRun { get; init; }

    /// <summary>Bytes of the portable PDB found beside the file when it was read, or the default array when there is none.</summary>
    public ImmutableArray<byte> Symbols { get; internal init; }
}
