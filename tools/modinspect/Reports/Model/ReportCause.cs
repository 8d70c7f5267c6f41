using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>One root cause in a library, over all hosts that have it. Immutable.</summary>
/// <param name="Finding">What the first of these hosts makes of it, with all that follows from it there.</param>
/// <param name="Reason">Why all of it is accepted, or null.</param>
/// <param name="Hosts">The hosts that have it, in the order of the columns.</param>
internal sealed record ReportCause(Finding Finding, string? Reason, ImmutableArray<ReportHost> Hosts)
{
    public bool IsOpen => Reason is null;

    private sealed record Occurrence(ReportHost Host, ReportFinding Found);

    /// <summary>The causes of a library, worst first.</summary>
    /// <param name="cells">Its cells.</param>
    public static ImmutableArray<ReportCause> Of(ImmutableArray<ReportCell> cells) => cells.All(cell => cell.Findings.IsEmpty) ? [] : Group(cells);

    /// <summary>What makes findings the same cause, of one host or several: the rule, and the root or the symbol, or where there is none the modules.</summary>
    public static string KeyOf(Finding finding) => $"{finding.Rule.Id}\n{finding.Root?.Symbol ?? finding.Symbol ?? string.Join(',', finding.Modules)}";

    // In a method of its own: where nothing is found, what it needs is not even loaded.
    private static ImmutableArray<ReportCause> Group(ImmutableArray<ReportCell> cells)
    {
        var causes = new Dictionary<string, List<Occurrence>>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (var found in cell.Findings)
            {
                var key = KeyOf(found.Finding);
                if (!causes.TryGetValue(key, out var places))
                {
                    causes.Add(key, places = []);
                }

                places.Add(new Occurrence(cell.Host, found));
            }
        }

        return
        [
            .. causes.Values
                .Select(places => new ReportCause(
                    Finding.Fold([.. places.Where(place => place.Host == places[0].Host).Select(place => place.Found.Finding)]),
                    places.TrueForAll(place => !place.Found.IsOpen) ? places[0].Found.Reason : null,
                    [.. places.Select(place => place.Host).Distinct()]))
                .OrderByDescending(cause => (int)cause.Finding.Level)
                .ThenBy(cause => cause.Finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(cause => cause.Finding.Symbol, StringComparer.Ordinal)
                .ThenBy(cause => cause.Finding.Message, StringComparer.Ordinal),
        ];
    }
}
