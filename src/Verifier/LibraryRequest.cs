using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>What is asked of one library: which of its modules, with which parameters, and which bytes are trusted. Immutable.</summary>
public sealed record LibraryRequest
{
    /// <summary>Asks for all modules of the library at <paramref name="path"/>.</summary>
    /// <param name="path">Path of the .dll.</param>
    public LibraryRequest(string path)
    {
        Path = path;
    }

    /// <summary>Asks for all modules of a library that is open already.</summary>
    /// <param name="library">The library; must outlive the verifications.</param>
    public LibraryRequest(OpenLibrary library)
        : this(library.Path)
    {
        Library = library;
    }

    /// <summary>Path of the .dll.</summary>
    public string Path { get; }

    /// <summary>The library where it is open already, or null: then it is read for this verification alone.</summary>
    public OpenLibrary? Library { get; }

    /// <summary>The modules to judge; empty means all.</summary>
    public ImmutableArray<ModuleRequest> Modules { get; init; } = [];

    /// <summary>The SHA-256 that the file must have, or null for any.</summary>
    public ContentHash? PinnedHash { get; init; }

    /// <summary>Public key tokens (16 hexadecimal digits) of which the library must bear one; empty means any, or none.</summary>
    public ImmutableArray<string> AllowedSigners { get; init; } = [];
}

/// <summary>A module that is asked for.</summary>
/// <param name="Name">Name of the module.</param>
/// <param name="Parameters">Its parameters, or null when none are given.</param>
/// <param name="Role">Name of the role that it must give, or null for any.</param>
public sealed record ModuleRequest(string Name, ModuleParameters? Parameters = null, string? Role = null);
