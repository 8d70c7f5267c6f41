using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>One root cause in a library, over all hosts that have it. Immutable.</summary>
/// <param name="Finding">What the first of these hosts makes of it.</param>
/// <param name="Reason">Why all of it is accepted, or null.</param>
/// <param name="Hosts">The hosts that have it, in the order of the columns.</param>
internal sealed record ReportCause(Finding Finding, string? Reason, ImmutableArray<ReportHost> Hosts)
{
    public bool IsOpen => Reason is null;

    /// <summary>The causes of a library, worst first.</summary>
    /// <param name="cells">Its cells.</param>
    public static ImmutableArray<ReportCause> Of(ImmutableArray<ReportCell> cells) =>
    [
        .. cells
            .SelectMany(cell => cell.Findings.Select(found => (cell.Host, Found: found)))
            .GroupBy(item => KeyOf(item.Found.Finding))
            .Select(group => new ReportCause(
                group.First().Found.Finding,
                group.All(item => !item.Found.IsOpen) ? group.First().Found.Reason : null,
                [.. group.Select(item => item.Host).Distinct()]))
            .OrderByDescending(cause => cause.Finding.Level)
            .ThenBy(cause => cause.Finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(cause => cause.Finding.Symbol, StringComparer.Ordinal)
            .ThenBy(cause => cause.Finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>What makes findings of two hosts the same cause: the rule and the symbol, or where there is none the modules.</summary>
    public static (string Rule, string Subject) KeyOf(Finding finding) => (finding.Rule.Id, finding.Symbol ?? string.Join(',', finding.Modules));
}
