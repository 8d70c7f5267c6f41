using System.Collections.Immutable;

namespace Modules.Binder;

/// <summary>Where the libraries of a selection are looked for. Immutable.</summary>
public sealed record SelectionOptions
{
    /// <summary>Folder that relative paths are relative to.</summary>
    /// <value>The default is null: the folder of the JSON file, or the current folder.</value>
    public string? BaseDirectory { get; init; }

    /// <summary>Folders in which a library that is given by <c>name</c> is looked for, in their order, before the base folder.</summary>
    /// <value>The default is empty.</value>
    public ImmutableArray<string> LibraryPaths { get; init; } = [];
}
