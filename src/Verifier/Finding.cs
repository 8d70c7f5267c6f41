using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>One rule broken by one root cause, with every place that meets it. Immutable.</summary>
public sealed record Finding
{
    internal Finding(Rule rule, string message)
    {
        Rule = rule;
        Message = message;
        Level = rule.Level;
        Stage = rule.Stage;
        Exception = rule.Exception;
    }

    /// <summary>The rule that is broken.</summary>
    public Rule Rule { get; }

    /// <summary>How bad it is, judged by the worst place of use that counts.</summary>
    public FindingLevel Level { get; internal init; }

    /// <summary>When the runtime notices, at the worst place of use.</summary>
    public FailureStage Stage { get; internal init; }

    /// <summary>Full name of the exception type that the runtime throws there, or null where it throws none.</summary>
    public string? Exception { get; internal init; }

    /// <summary>What is wrong, where, and what to do about it; one or two sentences.</summary>
    public string Message { get; internal init; }

    /// <summary>Simple name of the assembly that the cause lies in, or null.</summary>
    public string? Assembly { get; internal init; }

    /// <summary>The missing or changed thing as the library's reference spells it, or null where there is none.</summary>
    public string? Symbol { get; internal init; }

    /// <summary>What the finding follows from together with others, or null where it is a root cause itself. Findings of one rule and root are one cause (see <see cref="Fold"/>).</summary>
    public FindingRoot? Root { get; internal init; }

    /// <summary>Every place of the library that meets the cause; ordered, may be empty.</summary>
    public ImmutableArray<FindingPlace> Where { get; internal init; } = [];

    /// <summary>Names of the modules that can reach it; ordered. Empty for a library without modules, or when none reaches it.</summary>
    public ImmutableArray<string> Modules { get; internal init; } = [];

    /// <summary>A call path from a module's entry to the place, outermost first; empty when none is known.</summary>
    public ImmutableArray<string> Path { get; internal init; } = [];

    /// <summary>What the host has instead: the nearest symbols, best first; may be empty.</summary>
    public ImmutableArray<string> Candidates { get; internal init; } = [];

    /// <summary>Whether the finding makes what it reaches incompatible: <see cref="FindingLevel.FailsCall"/> or worse.</summary>
    public bool IsBreaking => Level >= FindingLevel.FailsCall;

    /// <summary>One finding for those that follow from one root: it tells of the root, at every place, and is as bad as the worst.</summary>
    /// <param name="findings">Findings of one rule and one <see cref="Root"/>; at least one.</param>
    /// <returns>The only one as it is; else one whose symbol and message are the root's.</returns>
    /// <exception cref="ArgumentException">There are none, or several without a common root.</exception>
    public static Finding Fold(IReadOnlyCollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Finding? worst = null;
        foreach (var finding in findings)
        {
            worst = worst is null || finding.Level > worst.Level ? finding : worst;
        }

        if (worst is null)
        {
            throw new ArgumentException("There is no finding to fold.", nameof(findings));
        }

        if (findings.Count == 1)
        {
            return worst;
        }

        return worst.Root is { } root && findings.All(finding => finding.Rule == worst.Rule && finding.Root == root)
            ? worst with
            {
                Symbol = root.Symbol,
                Message = root.Message,
                Where = [.. findings.SelectMany(finding => finding.Where).Distinct().Order(FindingPlace.ByMember)],
                Modules = [.. findings.SelectMany(finding => finding.Modules).Distinct().Order(StringComparer.Ordinal)],
                Candidates = [],
            }
            : throw new ArgumentException("The findings have no root in common.", nameof(findings));
    }

    /// <summary>The rule, the level and the message.</summary>
    public override string ToString() => $"{Rule.Id} {Rule.Alias}: {Message}";
}
