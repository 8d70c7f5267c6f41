using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>The assemblies of one folder (or of a list of files) by simple name, opened when first asked for and then kept. Safe for concurrent use.</summary>
internal sealed class AssemblyCatalog : IDisposable
{
    private readonly Dictionary<string, CatalogFile> _files = new(StringComparer.OrdinalIgnoreCase);

    private AssemblyCatalog(AssemblyOrigin origin, string[] files)
    {
        Origin = origin;
        foreach (var file in files)
        {
            // As the runtime does, an assembly is looked for under its file's name; a .dll comes before an .exe.
            _files.TryAdd(Path.GetFileNameWithoutExtension(file), new CatalogFile(file, isChecked: origin == AssemblyOrigin.Host));
        }
    }

    public AssemblyOrigin Origin { get; }

    /// <summary>Simple names, in no order.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The folders that the assemblies lie in, ordered.</summary>
    public IEnumerable<string> Folders => _files.Values.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>All .dll and .exe files of a folder, without its subfolders.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static AssemblyCatalog OfFolder(AssemblyOrigin origin, string folder) => new(origin, [.. Files(folder, "*.dll"), .. Files(folder, "*.exe")]);

    public static AssemblyCatalog OfFiles(AssemblyOrigin origin, IEnumerable<string> files) => new(origin, [.. files]);

    /// <summary>Path of an assembly, or null when the catalog does not name it.</summary>
    public string? PathOf(string name) => _files.GetValueOrDefault(name)?.Path;

    /// <summary>The image of an assembly, or null when the catalog does not name it or the file is no .NET assembly.</summary>
    public AssemblyImage? Find(string name) => _files.GetValueOrDefault(name)?.Image;

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }

    private static string[] Files(string folder, string pattern)
    {
        var files = Directory.GetFiles(folder, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    // A lock a file rather than a concurrent dictionary of lazy values, which takes longer to start than to open some files.
    private sealed class CatalogFile(string path, bool isChecked) : IDisposable
    {
        private readonly Lock _opening = new();
        private AssemblyImage? _image;
        private bool _isOpened;

        public string Path => path;

        public AssemblyImage? Image
        {
            get
            {
                lock (_opening)
                {
                    if (!_isOpened)
                    {
                        _image = Open(path, isChecked);
                        _isOpened = true;
                    }

                    return _image;
                }
            }
        }

        public void Dispose() => _image?.Dispose();

        // A library's own files are checked where the damage can be told; the frameworks' are as their makers signed them.
        private static AssemblyImage? Open(string path, bool isChecked)
        {
            AssemblyImage? image = null;
            try
            {
                image = AssemblyImage.Map(path);
                if (!isChecked || TableCycles.Find(image.Reader) is null)
                {
                    return image;
                }
            }
            catch (Exception fault) when (fault is BadImageFormatException or IOException or UnauthorizedAccessException)
            {
                // A native library, or one that cannot be read: for a reference it is as if it were not there.
            }

            // So is one whose types lead back to themselves, which no walk over them would come to an end of.
            image?.Dispose();
            return null;
        }
    }
}
