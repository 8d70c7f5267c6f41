namespace Modules.Loader.Images;

/// <summary>A copy in a folder of its own, which only this user can read, under a path that is used once: the runtime hands out the old image of a path while that image lives.</summary>
internal sealed class PrivateCopy : IMappableFile
{
    private readonly string _folder;

    private PrivateCopy(string folder, string path)
    {
        _folder = folder;
        Path = path;
    }

    public string Path { get; }

    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static PrivateCopy Create(string name, ReadOnlySpan<byte> bytes)
    {
        var folder = Directory.CreateTempSubdirectory("modules-").FullName;
        var path = System.IO.Path.Combine(folder, $"{name}.dll");
        File.WriteAllBytes(path, bytes);
        return new PrivateCopy(folder, path);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a mapped file; it goes with the temporary folder.
        }
    }
}
