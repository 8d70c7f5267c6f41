using System.Text.Json;

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
    /// <summary>Name of its folder.</summary>
    public string Name { get; init; } = $"{Library}--{string.Join('+', Host)}";

    /// <summary>The assemblies that are to be found beside the library, where the list names them: what NuGet adds changes with what is published.</summary>
    public IReadOnlyDictionary<string, Version> Beside { get; init; } = new Dictionary<string, Version>();
}

/// <summary>Reads the list of pairs: text, a line a library, or JSON lines, a line a pair with the versions of the assemblies that were beside it when somebody asked the runtime.</summary>
internal static class PairList
{
    public static IReadOnlyList<ListedPair> Read(string path) =>
        Path.GetExtension(path) == ".jsonl" ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Recorded)] : Listed(path);

    private static IReadOnlyList<ListedPair> Listed(string path) =>
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

    private static ListedPair Recorded(string line)
    {
        using var document = JsonDocument.Parse(line);
        var pair = document.RootElement;
        return new ListedPair(Text("fam"), Package(pair.GetProperty("sub")), Text("dll"), [.. pair.GetProperty("host").EnumerateArray().Select(Package)])
        {
            Name = Text("id"),
            Beside = pair.GetProperty("got").EnumerateObject().ToDictionary(entry => entry.Name, entry => Version.Parse(entry.Value.GetString()!)),
        };

        string Text(string name) => pair.GetProperty(name).GetString()!;

        static Package Package(JsonElement item) => new(item[0].GetString()!, item[1].GetString()!);
    }
}
