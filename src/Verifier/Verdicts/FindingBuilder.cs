using System.Collections.Immutable;
using Modules.Verifier.Checks;

namespace Modules.Verifier.Verdicts;

/// <summary>Makes findings of breaches: one a root cause, judged by its worst place, with every place that meets it; in an order that does not depend on the run.</summary>
internal static class FindingBuilder
{
    public static ImmutableArray<Finding> Build(IEnumerable<Breach> breaches) => Order(breaches
        .GroupBy(breach => (breach.Cause.Rule, breach.Cause.Symbol))
        .Select(Finding));

    /// <summary>Worst first, then by rule and symbol.</summary>
    public static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Level)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Symbol, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private static Finding Finding(IGrouping<(Rule Rule, string Symbol), Breach> breaches)
    {
        var worst = breaches.MaxBy(breach => (breach.Impact.Level, -(int)breach.Impact.Stage))!;
        var cause = worst.Cause;
        return new Finding(cause.Rule, cause.Message)
        {
            Level = worst.Impact.Level,
            Stage = worst.Impact.Stage,
            Exception = worst.Impact.Exception,
            Assembly = cause.Assembly,
            Symbol = cause.Symbol,
            Candidates = [.. cause.Candidates],
            Where =
            [
                .. breaches
                    .Select(breach => breach.Place)
                    .Distinct()
                    .Select(place => new FindingPlace(place.Spelling, place.IlOffset))
                    .OrderBy(place => place.Member, StringComparer.Ordinal)
                    .ThenBy(place => place.IlOffset),
            ],
        };
    }
}
