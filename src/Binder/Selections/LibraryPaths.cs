namespace Modules.Binder.Selections;

/// <summary>Finds the file that a selection means.</summary>
internal static class LibraryPaths
{
    /// <summary>The path of a library given by <c>file</c>, made absolute. A path without an extension gets that of a library where only the latter exists.</summary>
    public static string Resolve(string file, string baseFolder)
    {
        var path = Path.GetFullPath(file, baseFolder);
        return !File.Exists(path) && File.Exists($"{path}.dll") ? $"{path}.dll" : path;
    }

    /// <summary>The path of a library given by <c>name</c>: the first that exists in the library paths, else where it would be in the base folder.</summary>
    public static string Find(string name, SelectionOptions options, string baseFolder)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : $"{name}.dll";
        return options.LibraryPaths
            .Select(folder => Path.GetFullPath(file, Path.GetFullPath(folder, baseFolder)))
            .FirstOrDefault(File.Exists) ?? Path.GetFullPath(file, baseFolder);
    }
}
