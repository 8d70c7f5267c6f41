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
            else if (line.StartsWith("// expect: ", StringComparison.Ordinal) && !line.EndsWith(" nothing", StringComparison.Ordinal))
            {
                var parts = line["// expect: ".Length..].Split(' ', 5);
                expected.Add(new Expectation(parts[0], parts[1], parts[2], parts[3] == "-" ? null : parts[3], parts[4].Trim()));
            }
        }

        return new Pair(name, law, expected, sections);
    }

    /// <summary>Compiles both hosts and the library (against the first host).</summary>
    public CompiledPair Compile(TemporaryFolder folder)
    {
        var before = folder.Folder("v1");
        var after = folder.Folder("v2");
        var library = folder.Folder("library");
        var undeployed = new List<string>();
        foreach (var (section, source) in Sections)
        {
            // "Host v1", "Other v2", "Other v2 compile-only", "Other v2 again" (compiled anew over the first).
            if (section.Split(' ') is not [var assembly, "v1" or "v2", ..] words)
            {
                continue;
            }

            var target = words[1] == "v1" ? before : after;
            var made = FixtureCompiler.CompileTo(target, assembly, source, Directory.GetFiles(target, "*.dll"));
            if (words is [.., "compile-only"])
            {
                undeployed.Add(made);
            }
        }

        undeployed.ForEach(File.Delete);

        var references = Directory.GetFiles(before, "*.dll");
        if (Sections.TryGetValue("Private", out var own))
        {
            references = [.. references, FixtureCompiler.CompileTo(library, "Private", own, references)];
        }

        var path = FixtureCompiler.CompileTo(library, "Library", Sections["Library"], references);
        return new CompiledPair(before, after, path);
    }

    public override string ToString() => Name;
}

/// <summary>A pair on disk.</summary>
public sealed record CompiledPair(string Before, string After, string Library);
