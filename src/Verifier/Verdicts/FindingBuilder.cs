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
    public static ImmutableArray<Finding> Build(IReadOnlyList<Breach> breaches, ModuleReach? reach = null)
    {
        if (breaches.Count == 0)
        {
            return [];
        }

        using var lines = new SourceLines();
        return Order(breaches
            .GroupBy(breach => new Key(breach.Cause.Rule.Id, breach.Cause.Symbol))
            .Select(group => Finding(group, lines, reach))
            .ToList());
    }

    /// <summary>Worst first, then by rule, symbol and message.</summary>
    public static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) => [.. findings.Order(Comparer<Finding>.Create(Compare))];

    private static int Compare(Finding left, Finding right) =>
        left.Level != right.Level ? right.Level.CompareTo(left.Level)
        : string.CompareOrdinal(left.Rule.Id, right.Rule.Id) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(left.Symbol, right.Symbol) is not 0 and var bySymbol ? bySymbol
        : string.CompareOrdinal(left.Message, right.Message);

    private static Finding Finding(IGrouping<Key, Breach> breaches, SourceLines lines, ModuleReach? reach)
    {
        // A place that no module reaches is met by nobody: it is reported, and rejects nobody.
        var reached = breaches.Select(breach => new Reached(breach, reach is null ? [] : reach.ModulesAt(breach.Place))).ToList();
        var counted = reach is null ? reached : reached.Where(item => item.Modules.Length > 0).ToList();
        var worst = Worst(counted.Count > 0 ? counted : reached);
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
            Where = [.. breaches.Select(breach => breach.Place).Distinct().Select(place => At(place, lines)).Order(FindingPlace.ByMember)],
        };
    }

    // The highest level, and of that the earliest stage; the first of several.
    private static Breach Worst(List<Reached> reached)
    {
        var worst = reached[0].Breach;
        foreach (var (breach, _) in reached)
        {
            if (breach.Impact.Level > worst.Impact.Level || (breach.Impact.Level == worst.Impact.Level && breach.Impact.Stage < worst.Impact.Stage))
            {
                worst = breach;
            }
        }

        return worst;
    }

    private static FindingPlace At(Place place, SourceLines lines)
    {
        var line = place.Method is null ? null : lines.Find(place.Method, place.IlOffset);
        return new FindingPlace(place.Spelling, place.IlOffset, line?.File, line?.Line);
    }

    // Classes, because the framework's code over structs is not compiled ahead of time.
    private sealed record Key(string Rule, string Symbol);

    private sealed record Reached(Breach Breach, ImmutableArray<string> Modules);
}
