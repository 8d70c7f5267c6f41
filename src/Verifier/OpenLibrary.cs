using Modules.Verifier.Planning;

namespace Modules.Verifier;

/// <summary>A library that is read once, to be verified against several hosts. Safe for concurrent use until it is disposed of; no verdict is affected by that.</summary>
public sealed class OpenLibrary : IDisposable
{
    private OpenLibrary(string path, ReadLibrary reading)
    {
        Path = path;
        Reading = reading;
    }

    /// <summary>Path as it was given.</summary>
    public string Path { get; }

    internal ReadLibrary Reading { get; }

    /// <summary>Reads a library. Never throws for what the file is or whether it is there: verdicts say so.</summary>
    /// <param name="path">Path of the .dll.</param>
    public static OpenLibrary Open(string path) => new(path, LibraryImageReader.Read(path));

    /// <summary>Releases what was read for verifications; none may be running.</summary>
    public void Dispose() => Reading.Assembly?.Dispose();
}
