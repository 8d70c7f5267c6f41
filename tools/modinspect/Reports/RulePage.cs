using System.Text;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>What is known of a rule: its page of the documentation, which the tool carries, or a few lines made of its row.</summary>
internal static class RulePage
{
    // Between these the page lists the cases of the tests.
    private const string CasesBegin = "Each case is compiled, verified and run in the tests:";
    private const string CasesEnd = "## How to fix it";

    /// <summary>The page docs/rules/MODxxxx.md without the cases of the tests, or null when there is none.</summary>
    public static string? Of(Rule rule)
    {
        if (Whole(rule) is not { } page)
        {
            return null;
        }

        var begin = page.IndexOf(CasesBegin, StringComparison.Ordinal);
        var end = page.IndexOf(CasesEnd, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? page.Remove(begin, end - begin) : page;
    }

    /// <summary>The whole page, or null when there is none.</summary>
    public static string? Whole(Rule rule)
    {
        using var page = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static string Short(Rule rule)
    {
        var text = new StringBuilder();
        text.Append(rule.Id).Append(' ').Append(rule.Alias).Append('\n');
        text.Append(rule.Title).Append('\n');
        text.Append("Level: ").Append(Spelling.Of(rule.Level)).Append(" where the place of use does not say otherwise.\n");
        text.Append("Stage: ").Append(Spelling.Of(rule.Stage)).Append(".\n");
        text.Append(rule.Exception is null ? "The runtime throws nothing." : $"The runtime throws {rule.Exception}.").Append('\n');
        text.Append("What to do: ").Append(rule.Remedy).Append('\n');
        return text.ToString();
    }
}
