using System.Reflection;
using System.Text.RegularExpressions;

namespace Modules.Verifier.Tests;

/// <summary>docs/rules.md and the pages in docs/rules are made of the rule table, its prose and the pairs, and are current. Set UPDATE_DOCS=1 to write them.</summary>
public sealed partial class RuleDocumentTests
{
    private static readonly string Root = typeof(RuleDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_table_of_rules_is_current() => AssertCurrent("rules.md", new RulePages(Root).Index(IsChecked));

    [Fact]
    public void Every_rule_has_a_page_that_is_current()
    {
        var pages = new RulePages(Root);
        Assert.Equal(Rules.All.Select(rule => rule.Id), pages.Rules);
        Assert.All(Rules.All, rule => AssertCurrent($"rules/{rule.Id}.md", pages.Page(rule)));
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id}.md"),
            Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules"), "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_that_the_runtime_can_show_has_a_breaking_pair_and_a_harmless_neighbour()
    {
        // A shared assembly beside a library is met by module libraries only, which have tests of their own.
        var rules = Rules.All.Where(rule => rule.Id[3] is > '0' and < '9' && rule != Rules.SharedAssemblyBundled && IsChecked(rule)).ToList();
        Assert.All(rules, rule => Assert.True(Pair.All.Any(pair => pair.Expected.Any(expected => expected.Rule == rule.Id)), $"No pair breaks {rule}."));
        Assert.All(
            rules.Where(rule => rule != Rules.InvalidImage && rule != Rules.AssemblyCulture),
            rule => Assert.True(Pair.All.Any(pair => pair.IsHarmless && pair.Name.StartsWith(rule.Id, StringComparison.Ordinal)), $"{rule} has no harmless neighbour."));
    }

    [Fact]
    public void Ids_and_aliases_are_unique_and_every_rule_of_the_table_is_in_its_range()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Alias).Distinct().Count());
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Id));
        Assert.All(Rules.All, rule => Assert.Matches("^MOD[0-9]{4}$", rule.Id));
        Assert.Equal(typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Length, Rules.All.Length);
    }

    [Fact]
    public void Every_rule_says_what_to_do_in_whole_sentences() =>
        Assert.All(Rules.All, rule => Assert.True(rule.Remedy.EndsWith('.') && !rule.Remedy.Contains("..", StringComparison.Ordinal), rule.Remedy));

    // A rule is checked when the verifier, the loader or the binder names it somewhere.
    private static bool IsChecked(Rule rule)
    {
        var name = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => ReferenceEquals(field.GetValue(null), rule)).Name;
        return Named.Value.Contains(name);
    }

    private static readonly Lazy<HashSet<string>> Named = new(() => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != "Rules.cs")
        .SelectMany(path => RuleName().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
        .ToHashSet(StringComparer.Ordinal));

    private static void AssertCurrent(string name, string expected)
    {
        var path = Path.Combine(Root, "docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"docs/{name} is missing. Set UPDATE_DOCS=1 to write it.");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"Rules\.(\w+)")]
    private static partial Regex RuleName();
}
