using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Modules.Verifier.Tests;

/// <summary>docs/rules.md is made of the rule table and the pairs, and is current. Set UPDATE_DOCS=1 to write it.</summary>
public sealed partial class RuleDocumentTests
{
    private static readonly string Root = typeof(RuleDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_page_of_rules_is_current()
    {
        var path = Path.Combine(Root, "docs", "rules.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
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

    private static string Write()
    {
        // A rule is checked when the verifier, the loader or the binder names it somewhere.
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "Rules.cs")
            .Select(File.ReadAllText));
        var named = RuleName().Matches(sources).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var names = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => ((Rule)field.GetValue(null)!).Id, field => field.Name);
        var pairs = Pair.All.SelectMany(pair => pair.Expected.Select(expected => (expected.Rule, pair))).ToLookup(item => item.Rule, item => item.pair);
        var text = new StringBuilder("""
            # Rules

            Made of the rule table (`src/Verifier/Rules.cs`) and the pairs (`tests/Pairs`); a test keeps it current. "Checked" says whether the check is there today; a rule that is not yet checked is reserved.
            Ranges: 0 the toolkit's own laws, 1 assemblies, 2 types, 3 members, 4 inheritance, 5 access, 6 generics and IL, 7 attributes, 8 what the compiler baked in, 9 loading and running.

            | rule | alias | level | stage | exception | checked | what it says |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var rule in Rules.All)
        {
            text.Append($"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>{rule.Id} | {rule.Alias} | {Spell(rule.Level)} | {rule.Stage.ToString().ToLowerInvariant()} | {rule.Exception ?? "-"} | {(named.Contains(names[rule.Id]) ? "yes" : "not yet")} | {rule.Title} |\n");
        }

        text.Append("\nThe level, stage and exception are those of a use in code; the place of use may say otherwise. Each law below is shown by a pair that breaks it.\n");
        foreach (var rule in Rules.All.Where(rule => pairs[rule.Id].Any()))
        {
            text.Append($"\n## {rule.Id} {rule.Alias}\n{rule.Title}\n\n");
            foreach (var pair in pairs[rule.Id].OrderBy(pair => pair.Name, StringComparer.Ordinal))
            {
                text.Append($"- [{pair.Name.Split('/')[1]}](../tests/Pairs/{pair.Name}.cs): {pair.Law}\n");
            }
        }

        return text.ToString();
    }

    private static string Spell(FindingLevel level) => string.Concat(level.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    [GeneratedRegex(@"Rules\.(\w+)")]
    private static partial Regex RuleName();
}
