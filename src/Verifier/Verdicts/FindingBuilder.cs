using System.Collections.Immutable;
using Modules.Verifier.Checks;
using Modules.Verifier.Code;
using Modules.Verifier.Evidence;

namespace Modules.Verifier.Verdicts;

/// <summary>Makes findings of breaches: one a root cause, judged by its worst place, with every place that meets it; in an order that does not depend on the run.</summary>
internal static class FindingBuilder
{
    /// <param name="breaches">What the checks found.</param>
    /// <param name="reach">Which modules reach a place; null where there are no modules.</param>
    public static ImmutableArray<Finding> Build(IEnumerable<Breach> breaches, ModuleReach? reach = null)
    {
        using var lines = new SourceLines();
        return Order(breaches
            .GroupBy(breach => (breach.Cause.Rule, breach.Cause.Symbol))
            .Select(group => Finding(group, lines, reach))
            .ToList());
    }

    /// <summary>Worst first, then by rule and symbol.</summary>
    public static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Level)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Symbol, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private static Finding Finding(IGrouping<(Rule Rule, string Symbol), Breach> breaches, SourceLines lines, ModuleReach? reach)
    {
        // A place that no module reaches is met by nobody: it is reported, and rejects nobody.
        var reached = breaches.Select(breach => (Breach: breach, Modules: reach?.ModulesAt(breach.Place) ?? [])).ToList();
        var counted = reach is null ? reached : reached.Where(item => item.Modules.Length > 0).ToList();
        var worst = (counted.Count > 0 ? counted : reached).MaxBy(item => (item.Breach.Impact.Level, -(int)item.Breach.Impact.Stage)).Breach;
        var cause = worst.Cause;
        var isReached = reach is null || counted.Count > 0;
        return new Finding(cause.Rule, cause.Message)
        {
            Level = isReached || worst.Impact.Level < FindingLevel.Latent ? worst.Impact.Level : FindingLevel.Latent,
            Stage = worst.Impact.Stage,
            Exception = worst.Impact.Exception,
            Assembly = cause.Assembly,
            Symbol = cause.Symbol,
            Root = cause.Root,
            Candidates = [.. cause.Candidates],
            Modules = [.. reached.SelectMany(item => item.Modules).Distinct().Order(StringComparer.Ordinal)],
            Path = reach is null || !isReached ? [] : reach.PathTo(worst.Place),
            Where =
            [
                .. breaches
                    .Select(breach => breach.Place)
                    .Distinct()
                    .Select(place => At(place, lines))
                    .OrderBy(place => place.Member, StringComparer.Ordinal)
                    .ThenBy(place => place.IlOffset),
            ],
        };
    }

    private static FindingPlace At(Place place, SourceLines lines)
    {
        var line = place.Method is null ? null : lines.Find(place.Method, place.IlOffset);
        return new FindingPlace(place.Spelling, place.IlOffset, line?.File, line?.Line);
    }
}
