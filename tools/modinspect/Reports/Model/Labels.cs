using System.Collections.Immutable;
using NuGet.Versioning;

namespace Modules.Inspect.Reports.Model;

/// <summary>Short names for paths that stand side by side: what all have in common is left out.</summary>
internal static class Labels
{
    /// <summary>Labels of files: the name, and as much of the folder before it as tells two of one name apart.</summary>
    /// <param name="paths">Paths as given, each once.</param>
    public static ImmutableArray<string> OfFiles(IReadOnlyList<string> paths)
    {
        if (paths is [var only])
        {
            return [Path.GetFileName(only) is { Length: > 0 } name ? name : only];
        }

        // From one name on, those that still share a label get one folder more.
        var parts = paths.Select(Parts).ToList();
        var lengths = new int[paths.Count];
        var labels = new string[paths.Count];
        var open = Enumerable.Range(0, paths.Count).ToList();
        while (open.Count > 0)
        {
            foreach (var index in open)
            {
                labels[index] = lengths[index]++ >= parts[index].Length ? paths[index] : string.Join('/', parts[index][^lengths[index]..]);
            }

            open =
            [
                .. open
                    .GroupBy(index => labels[index], StringComparer.Ordinal)
                    .Where(group => group.Count() > 1)
                    .SelectMany(group => group)
                    .Where(index => lengths[index] <= parts[index].Length),
            ];
        }

        return Differ(labels) ? [.. labels] : [.. paths];
    }

    /// <summary>Labels of folders: what all have in common before and behind is left out.</summary>
    /// <param name="paths">Paths as given, each once.</param>
    public static ImmutableArray<string> OfFolders(IReadOnlyList<string> paths)
    {
        if (paths.Count <= 1)
        {
            return [.. paths];
        }

        var parts = paths.Select(Parts).ToList();
        var shortest = parts.Min(path => path.Length);
        var first = 0;
        while (first < shortest - 1 && parts.TrueForAll(path => path[first] == parts[0][first]))
        {
            first++;
        }

        var last = 0;
        while (last < shortest - first - 1 && parts.TrueForAll(path => path[^(last + 1)] == parts[0][^(last + 1)]))
        {
            last++;
        }

        var labels = first + last == 0 ? [.. paths] : parts.Select(path => string.Join('/', path[first..^last])).ToImmutableArray();
        return VersionsIn(labels) ?? (Differ(labels) ? labels : [.. paths]);
    }

    // serilog-2.12.0 and serilog-3.1.1 are 2.12.0 and 3.1.1.
    private static ImmutableArray<string>? VersionsIn(ImmutableArray<string> labels)
    {
        var common = labels.Min(label => label.Length);
        while (common > 0 && !labels.All(label => label.AsSpan(0, common).SequenceEqual(labels[0].AsSpan(0, common))))
        {
            common--;
        }

        var start = labels[0].LastIndexOfAny(['-', '_', ' ', '@'], Math.Max(0, common - 1)) + 1;
        var rest = labels.Select(label => label[Math.Min(start, label.Length)..]).ToImmutableArray();
        return Differ(rest) && rest.All(text => NuGetVersion.TryParse(text, out _)) ? rest : null;
    }

    /// <summary>Whether no two are the same, and none is empty.</summary>
    public static bool Differ(IReadOnlyCollection<string> labels) => labels.Distinct(StringComparer.Ordinal).Count() == labels.Count && !labels.Contains(string.Empty);

    private static string[] Parts(string path) => path.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
