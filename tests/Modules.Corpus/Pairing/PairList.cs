namespace Modules.Corpus.Pairing;

/// <summary>A package in one version.</summary>
internal sealed record Package(string Id, string Version)
{
    public static Package Parse(string text) => text.Split('@', StringSplitOptions.TrimEntries) is [var id, var version]
        ? new Package(id, version)
        : throw new FormatException($"'{text}' is no package@version.");

    public override string ToString() => $"{Id}-{Version}";
}

/// <summary>A library and the packages of one host for it.</summary>
/// <param name="Family">What kind of library it is.</param>
/// <param name="Library">The library's package.</param>
/// <param name="File">Its .dll: a file name among the restored assets, or a path inside the package.</param>
/// <param name="Host">The host's packages.</param>
internal sealed record ListedPair(string Family, Package Library, string File, IReadOnlyList<Package> Host)
{
    public string Name => $"{Library}--{string.Join('+', Host)}";
}

/// <summary>Reads the list of pairs.</summary>
internal static class PairList
{
    public static IReadOnlyList<ListedPair> Read(string path) =>
    [
        .. File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(';', StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[3].Split("||", StringSplitOptions.TrimEntries).Select(host => new ListedPair(
                parts[0],
                Package.Parse(parts[1]),
                parts[2],
                [.. host.Split(',', StringSplitOptions.TrimEntries).Select(Package.Parse)]))),
    ];
}
