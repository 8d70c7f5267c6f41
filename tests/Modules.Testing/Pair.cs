namespace Modules.Testing;

/// <summary>What a pair expects: one finding.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Level">Level, as reports spell it.</param>
/// <param name="Stage">Stage, as reports spell it.</param>
/// <param name="Exception">Full name of the exception, or null.</param>
/// <param name="Symbol">The symbol.</param>
public sealed record Expectation(string Rule, string Level, string Stage, string? Exception, string Symbol)
{
    public override string ToString() => $"{Rule} {Level} {Stage} {Exception ?? "-"} {Symbol}";
}

/// <summary>A host before and after a change, a library compiled against the first, and what follows: one file under tests/Pairs.</summary>
public sealed record Pair(string Name, string Law, IReadOnlyList<Expectation> Expected, IReadOnlyDictionary<string, string> Sections)
{
    /// <summary>Whether the host's assemblies are bound as an application's own are, by the rules of the default context.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether the verifier has the first host at hand as well.</summary>
    public bool HasOlderHost { get; init; }

    /// <summary>Why one side alone cannot decide: what runs is not what the verdict says. Null for all others.</summary>
    public string? Undecidable { get; init; }

    private const string Marker = "//--- ";

    /// <summary>All pairs, ordered by name.</summary>
    public static IReadOnlyList<Pair> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pairs"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Parse($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileNameWithoutExtension(path)}", File.ReadAllText(path)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal),
    ];

    public bool IsHarmless => Expected.Count == 0;

    public static Pair Parse(string name, string text)
    {
        var law = string.Empty;
        var expected = new List<Expectation>();
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        string? section = null;
        string? undecidable = null;
        var directives = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                section = line[Marker.Length..].Trim();
                sections.Add(section, string.Empty);
            }
            else if (section is not null)
            {
                sections[section] += line + "\n";
            }
            else if (line.StartsWith("// law: ", StringComparison.Ordinal))
            {
                law = line["// law: ".Length..];
            }
            else if (line.StartsWith("// undecidable: ", StringComparison.Ordinal))
            {
                undecidable = line["// undecidable: ".Length..];
            }
            else if (line is "// run: application" or "// since: v1")
            {
                directives.Add(line);
            }
            else if (line.StartsWith("// expect: ", StringComparison.Ordinal) && !line.EndsWith(" nothing", StringComparison.Ordinal))
            {
                var parts = line["// expect: ".Length..].Split(' ', 5);
                expected.Add(new Expectation(parts[0], parts[1], parts[2], parts[3] == "-" ? null : parts[3], parts[4].Trim()));
            }
            else if (line.Length > 0 && !line.EndsWith(" nothing", StringComparison.Ordinal))
            {
                throw new FormatException($"The pair {name} has a line that means nothing: {line}");
            }
        }

        return new Pair(name, law, expected, sections)
        {
            IsApplication = directives.Contains("// run: application"),
            HasOlderHost = directives.Contains("// since: v1"),
            Undecidable = undecidable,
        };
    }

    public override string ToString() => Name;
}
