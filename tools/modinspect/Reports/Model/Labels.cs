using System.Collections.Immutable;
using NuGet.Versioning;

namespace Modules.Inspect.Reports.Model;

/// <summary>Short names for paths that stand side by side: what all have in common is left out.</summary>
internal static class Labels
{
    /// <param name="paths">Paths as given, each once.</param>
    /// <param name="isFile">Whether their last part is a file's name, which then always stays.</param>
    /// <returns>For each path a label; all differ.</returns>
    public static ImmutableArray<string> OfPaths(IReadOnlyList<string> paths, bool isFile)
    {
        if (paths.Count <= 1)
        {
            return [.. paths];
        }

        var parts = paths.Select(path => path.Split(['/', Path.DirectorySeparatorChar]).Where(part => part.Length > 0).ToArray()).ToList();
        var shortest = parts.Min(path => path.Length);
        var first = 0;
        while (first < shortest - 1 && parts.TrueForAll(path => path[first] == parts[0][first]))
        {
            first++;
        }

        var last = 0;
        while (!isFile && last < shortest - first - 1 && parts.TrueForAll(path => path[^(last + 1)] == parts[0][^(last + 1)]))
        {
            last++;
        }

        // Of files the name is enough, unless two folders hold the same.
        var labels = parts.Select(path => string.Join('/', path[first..^last])).ToImmutableArray();
        var names = parts.Select(path => path.Length == 0 ? string.Empty : path[^1]).ToImmutableArray();
        return isFile && Differ(names) ? names
            : !isFile && VersionsIn(labels) is { } versions ? versions
            : Differ(labels) ? labels : [.. paths];
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

    public static bool Differ(IReadOnlyCollection<string> labels) => labels.Distinct(StringComparer.Ordinal).Count() == labels.Count && !labels.Contains(string.Empty);
}
