using System.Text;
using System.Text.RegularExpressions;

namespace Modules.Verifier.Tests;

/// <summary>Makes the pages of the rules of the rule table, their prose (src/Verifier/Rules.md) and the pairs.</summary>
internal sealed class RulePages
{
    private readonly Dictionary<string, Dictionary<string, string>> _prose = new(StringComparer.Ordinal);
    private readonly ILookup<string, (Expectation Expected, Pair Pair)> _breaking = Pair.All
        .SelectMany(pair => pair.Expected.Select(expected => (expected, pair)))
        .ToLookup(item => item.expected.Rule, item => (item.expected, item.pair));

    public RulePages(string root)
    {
        string? rule = null;
        foreach (var line in File.ReadLines(Path.Combine(root, "src", "Verifier", "Rules.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                rule = line[3..].Trim();
                _prose.Add(rule, new Dictionary<string, string>(StringComparer.Ordinal));
            }
            else if (rule is not null && line.Split(": ", 2) is [var key, var text])
            {
                _prose[rule].Add(key, text);
            }
        }
    }

    /// <summary>Ids of the rules that have prose.</summary>
    public IEnumerable<string> Rules => _prose.Keys;

    /// <summary>The page of a rule.</summary>
    public string Page(Rule rule)
    {
        var prose = _prose[rule.Id];
        var text = new StringBuilder();
        text.Append($"# {rule.Id} {rule.Alias}\n{rule.Title}\n\n");
        text.Append($"## The law\n{prose["law"]}\n\n");
        var pairs = _breaking[rule.Id].OrderBy(item => item.Pair.Name, StringComparer.Ordinal).ToList();
        if (pairs.Count > 0)
        {
            var shown = pairs.Find(item => item.Pair.Name == $"{rule.Id}/{prose.GetValueOrDefault("pair")}");
            Code(text, shown.Pair ?? pairs.Select(item => item.Pair).FirstOrDefault(pair => pair.Name.StartsWith(rule.Id, StringComparison.Ordinal)) ?? pairs[0].Pair);
        }

        text.Append("## What the CLR does, and when\n");
        text.Append(rule.Exception is null
            ? $"Level {Spell(rule.Level)}, stage {Spell(rule.Stage)}, where the place of use does not say otherwise. {(rule.Id.StartsWith("MOD0", StringComparison.Ordinal) ? "The law is the toolkit's own: nothing is loaded." : "Nothing is thrown.")}\n"
            : $"{rule.Exception}, {When(rule.Stage)}: level {Spell(rule.Level)}, where the place of use does not say otherwise.\n");
        if (pairs.Count > 0)
        {
            text.Append("\nEach case is compiled, verified and run in the tests:\n\n| case | level | stage | exception |\n|---|---|---|---|\n");
            foreach (var (expected, pair) in pairs)
            {
                text.Append($"| [{pair.Name}](../../tests/Pairs/{pair.Name}.cs): {pair.Law.Replace("|", "\\|", StringComparison.Ordinal)} | {expected.Level} | {expected.Stage} | {expected.Exception ?? "-"} |\n");
            }
        }

        var harmless = Pair.All.Where(pair => pair.IsHarmless && pair.Name.StartsWith($"{rule.Id}/", StringComparison.Ordinal)).ToList();
        if (harmless.Count > 0)
        {
            text.Append("\nThese are fine, and are not reported:\n\n");
            foreach (var pair in harmless)
            {
                text.Append($"- [{pair.Name}](../../tests/Pairs/{pair.Name}.cs): {pair.Law}\n");
            }
        }

        text.Append($"\n## How to fix it\n{rule.Remedy}\n\n## When to accept it\n{prose["accept"]}\n");
        return text.ToString();
    }

    /// <summary>The table of all rules.</summary>
    public string Index(Func<Rule, bool> isChecked)
    {
        var text = new StringBuilder("""
            # Rules

            One page a rule, made of the rule table (`src/Verifier/Rules.cs`), its prose (`src/Verifier/Rules.md`) and the pairs (`tests/Pairs`); a test keeps all of it current. `modinspect explain MOD3001` prints a page.
            Ranges: 0 the toolkit's own laws, 1 assemblies, 2 types, 3 members, 4 inheritance, 5 access, 6 generics and IL, 7 attributes, 8 what the compiler baked in, 9 loading and running.
            The level, stage and exception are those of a use in code; the place of use may say otherwise. "Checked" says whether the check is there today; a rule that is not yet checked is reserved.

            | rule | alias | level | stage | exception | checked | what it says |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var rule in Verifier.Rules.All)
        {
            text.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Alias} | {Spell(rule.Level)} | {Spell(rule.Stage)} | {rule.Exception ?? "-"} | {(isChecked(rule) ? "yes" : "not yet")} | {rule.Title} |\n");
        }

        text.Append("\n## What one side cannot decide\nThe verdict of these is what the library's code says; whether it happens depends on what the code does when it runs.\n\n");
        foreach (var pair in Pair.All.Where(pair => pair.Undecidable is not null))
        {
            text.Append($"- [{pair.Name}](../tests/Pairs/{pair.Name}.cs): {pair.Law}; {pair.Undecidable}.\n");
        }

        return text.Append("""
            - An access error, an ambiguous default, and whatever else is met when an instruction runs: only a run that gets there throws.
            - A constant that the library holds ([MOD8001](rules/MOD8001.md)): the number may come from elsewhere. 0, 1 and -1 are not looked for.
            - An inline array that is indexed by what is computed ([MOD6005](rules/MOD6005.md)), a native library that the operating system may have ([MOD1010](rules/MOD1010.md)), and names that are put together at run time ([MOD7002](rules/MOD7002.md)).

            """.ReplaceLineEndings("\n")).ToString();
    }

    public static string Spell(Enum value) => Regex.Replace(value.ToString(), "(?<!^)[A-Z]", letter => $"-{letter.Value}").ToLowerInvariant();

    private static void Code(StringBuilder text, Pair pair)
    {
        text.Append($"## Before and after\n`tests/Pairs/{pair.Name}.cs`: {pair.Law}.\n\n");
        foreach (var (section, source) in pair.Sections)
        {
            text.Append($"{Heading(section)}\n```csharp\n{source.Trim('\n')}\n```\n");
        }

        text.Append('\n');
    }

    private static string Heading(string section) => section.Split(' ') switch
    {
        ["Library"] => "The library, compiled against the first host:",
        ["Library", "v2", ..] => $"The library that meets the second host{(section.Split(' ').Length > 2 ? $" ({string.Join(' ', section.Split(' ')[2..])})" : "")}:",
        [var name, "v1", ..] => $"{name}.dll of the host before:",
        [var name, "v2", ..] => $"{name}.dll of the host after{(section.Contains("compile-only", StringComparison.Ordinal) ? ", not deployed" : "")}:",
        [var name, "native", ..] => $"The native library {name} beside the library:",
        [var name, ..] => $"{name}.dll beside the library:",
        _ => section,
    };

    private static string When(FailureStage stage) => stage switch
    {
        FailureStage.Load => "when the library is loaded",
        FailureStage.Type => "when the type is loaded",
        FailureStage.Jit => "when the using method is compiled, which is when it is first called, also where the branch is not taken",
        FailureStage.Call => "when the instruction runs",
        FailureStage.Attribute => "when attributes of the element are read",
        _ => "never",
    };
}
