using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>How reports and options spell levels, stages and verdicts.</summary>
internal static class Spelling
{
    /// <summary>All levels, worst first.</summary>
    public static ImmutableArray<string> Levels { get; } = ["fails-load", "fails-type", "corrupts", "fails-call", "changes", "latent", "info"];

    public static string Of(FindingLevel level) => Levels[(int)FindingLevel.FailsLoad - (int)level];

    public static string Of(FailureStage stage) => stage switch
    {
        FailureStage.Load => "load",
        FailureStage.Type => "type",
        FailureStage.Jit => "jit",
        FailureStage.Call => "call",
        FailureStage.Attribute => "attribute",
        _ => "silent",
    };

    public static string Of(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Compatible => "compatible",
        VerdictKind.Incompatible => "incompatible",
        VerdictKind.Unverifiable => "unverifiable",
        _ => "invalid",
    };

    /// <param name="text">One of <see cref="Levels"/>.</param>
    public static FindingLevel Level(string text) => FindingLevel.FailsLoad - Levels.IndexOf(text);

    /// <summary>A number and what it counts, such as <c>1 cause</c>, <c>2 causes</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? $"{one}s")}");

    /// <summary>The text with every character that would steer a terminal, or turn the direction of text, spelt out: names come from files that nobody trusts.</summary>
    public static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }
}
