using System.Collections.Concurrent;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>The assemblies of one folder (or of a list of files) by simple name, opened when first asked for and then kept. Safe for concurrent use.</summary>
internal sealed class AssemblyCatalog : IDisposable
{
    private readonly Dictionary<string, string> _paths;
    private readonly ConcurrentDictionary<string, Lazy<AssemblyImage?>> _images = new(StringComparer.OrdinalIgnoreCase);

    private AssemblyCatalog(AssemblyOrigin origin, IEnumerable<string> files)
    {
        Origin = origin;
        _paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            // As the runtime does, an assembly is looked for under its file's name; a .dll comes before an .exe.
            _paths.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }
    }

    public AssemblyOrigin Origin { get; }

    /// <summary>Simple names, in no order.</summary>
    public IReadOnlyCollection<string> Names => _paths.Keys;

    /// <summary>The folders that the assemblies lie in, ordered.</summary>
    public IEnumerable<string> Folders => _paths.Values.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>All .dll and .exe files of a folder, without its subfolders.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static AssemblyCatalog OfFolder(AssemblyOrigin origin, string folder) => new(
        origin,
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Concat(Directory.EnumerateFiles(folder, "*.exe").Order(StringComparer.Ordinal)));

    public static AssemblyCatalog OfFiles(AssemblyOrigin origin, IEnumerable<string> files) => new(origin, files);

    /// <summary>Path of an assembly, or null when the catalog does not name it.</summary>
    public string? PathOf(string name) => _paths.GetValueOrDefault(name);

    /// <summary>The image of an assembly, or null when the catalog does not name it or the file is no .NET assembly.</summary>
    public AssemblyImage? Find(string name) => _paths.TryGetValue(name, out var path)
        ? _images.GetOrAdd(name, static (_, file) => new Lazy<AssemblyImage?>(() => Open(file)), path).Value
        : null;

    public void Dispose()
    {
        foreach (var image in _images.Values)
        {
            image.Value?.Dispose();
        }
    }

    private static AssemblyImage? Open(string path)
    {
        try
        {
            return AssemblyImage.Map(path);
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // A native library, or one that cannot be read: for a reference it is as if it were not there.
            return null;
        }
    }
}
