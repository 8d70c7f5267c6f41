using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>How reports and options spell levels, stages and verdicts.</summary>
internal static class Spelling
{
    /// <summary>All levels, worst first.</summary>
    public static ImmutableArray<string> Levels { get; } = [.. Enum.GetValues<FindingLevel>().OrderDescending().Select(Of)];

    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.FailsLoad => "fails-load",
        FindingLevel.FailsType => "fails-type",
        FindingLevel.Corrupts => "corrupts",
        FindingLevel.FailsCall => "fails-call",
        FindingLevel.Changes => "changes",
        FindingLevel.Latent => "latent",
        _ => "info",
    };

    public static string Of(FailureStage stage) => stage.ToString().ToLowerInvariant();

    public static string Of(VerdictKind verdict) => verdict.ToString().ToLowerInvariant();

    public static FindingLevel Level(string text) => Enum.GetValues<FindingLevel>().First(level => Of(level) == text);
}
