using System.Collections.Immutable;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>The libraries that the command line names. Immutable.</summary>
/// <param name="Paths">Each once, in the order given; those of a folder ordered by name.</param>
/// <param name="PassedOver">Number of .NET libraries in folders that are no module libraries and were not asked for.</param>
/// <param name="Native">Number of native libraries in folders.</param>
internal sealed record FoundLibraries(ImmutableArray<string> Paths, int PassedOver, int Native)
{
    /// <summary>A folder within those that were searched that holds a .dll, where these hold none; else null.</summary>
    public string? Below { get; private init; }

    /// <summary>Why there is no library in the folders, and what to do.</summary>
    public string WhyNone => (PassedOver, Native) switch
    {
        (0, 0) when Below is not null => $"there is no .dll, and folders within a folder are not searched. Pass '{Below}' and what lies beside it.",
        (0, 0) => "there is no .dll. Pass a .NET library, or a folder that holds some.",
        (0, _) => $"there is no .NET library, only {Spelling.Count(Native, "native one")}. Pass a .NET library, or a folder that holds some.",
        (1, _) => "the one .NET library is no module library. --all examines it all the same.",
        _ => $"none of the {PassedOver} .NET libraries is a module library. --all examines them all the same.",
    };

    /// <summary>What is the same for two ways to write one path.</summary>
    public static string Same(string path) => path.Length == 0 ? path : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>
    /// A folder means its module libraries, or all its .NET libraries. A file in it that cannot be read or is damaged is examined, so that it is not passed over in silence: it may have been one.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="all">Whether a folder means every .NET library in it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static FoundLibraries Find(ImmutableArray<string> paths, bool all, CancellationToken cancellationToken)
    {
        if (paths is [var only] && !Directory.Exists(only))
        {
            return new FoundLibraries(paths, 0, 0);
        }

        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int passedOver = 0, native = 0;
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                Add(path);
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, "*.dll").Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (LibraryProbe.Read(file).Kind)
                {
                    case ProbeKind.PlainLibrary when !all:
                        passedOver++;
                        break;
                    case ProbeKind.NotManaged:
                        native++;
                        break;
                    default:
                        Add(file);
                        break;
                }
            }
        }

        return new FoundLibraries([.. found], passedOver, native) { Below = found.Count + passedOver + native == 0 ? FolderBelow(paths) : null };

        void Add(string file)
        {
            if (seen.Add(Same(file)))
            {
                found.Add(file);
            }
        }
    }

    private static string? FolderBelow(ImmutableArray<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (Directory.EnumerateFiles(below, "*.dll", new EnumerationOptions()).Any())
                {
                    return below;
                }
            }
        }

        return null;
    }
}
