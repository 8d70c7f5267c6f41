namespace Modules.Verifier.Native;

/// <summary>The native libraries that a library can find, each looked for once and read once. Not shared between threads.</summary>
internal sealed class NativeLibraries(IEnumerable<string> folders)
{
    private readonly string[] _folders = [.. folders];
    private readonly Dictionary<string, IReadOnlyList<string>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>?> _exports = new(StringComparer.Ordinal);

    /// <summary>The files that the name of a native library may mean.</summary>
    public IReadOnlyList<string> Files(string name)
    {
        if (!_files.TryGetValue(name, out var files))
        {
            files = NativeFiles.Find(_folders, name);
            _files.Add(name, files);
        }

        return files;
    }

    /// <summary>Whether a file lacks an entry point under every name that the runtime tries; not when that cannot be told.</summary>
    public bool Lacks(string file, string entry)
    {
        if (!_exports.TryGetValue(file, out var names))
        {
            names = NativeExports.Of(file);
            _exports.Add(file, names);
        }

        // On Windows a function may have a form for each character set.
        return names is not null && !names.Contains(entry) && !names.Contains($"{entry}W") && !names.Contains($"{entry}A");
    }
}
