using System.Collections.Immutable;
using Modules.Binder.Selections;
using Modules.Verifier;

namespace Modules.Binder;

/// <summary>Which modules of which libraries a host is to load, with their parameters. Immutable.</summary>
public sealed class ModuleSelection
{
    internal ModuleSelection(ImmutableArray<LibraryRequest> libraries)
    {
        Libraries = libraries;
    }

    /// <summary>Nothing is selected.</summary>
    public static ModuleSelection Empty { get; } = new([]);

    /// <summary>What is asked of each library, in the order given.</summary>
    public ImmutableArray<LibraryRequest> Libraries { get; }

    /// <summary>Makes a selection of requests.</summary>
    /// <param name="libraries">What is asked of each library.</param>
    public static ModuleSelection Of(params IEnumerable<LibraryRequest> libraries) => new([.. libraries]);

    /// <summary>
    /// Reads a selection from the value of a host's option: the short form <c>/path/one.dll:module1,/path/two.dll:module2</c>, the path of a JSON file (also as <c>file://</c>),
    /// the path of a folder of JSON files, or JSON itself.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="options">Where libraries are looked for, or null for the defaults.</param>
    public static SelectionReading Parse(string text, SelectionOptions? options = null) => SelectionText.Read(text, options ?? new SelectionOptions());

    /// <summary>Reads a selection from a JSON file.</summary>
    /// <param name="path">Path of the file. Relative paths of libraries in it are relative to its folder.</param>
    /// <param name="options">Where libraries are looked for, or null for the defaults.</param>
    public static SelectionReading FromFile(string path, SelectionOptions? options = null) => SelectionFiles.ReadFile(path, options ?? new SelectionOptions());

    /// <summary>Reads a selection from all JSON files of a folder, in alphabetical order. The first file with an error ends it.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <param name="options">Where libraries are looked for, or null for the defaults.</param>
    public static SelectionReading FromDirectory(string path, SelectionOptions? options = null) => SelectionFiles.ReadFolder(path, options ?? new SelectionOptions());
}
