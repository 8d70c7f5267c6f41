using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>The answer for a whole selection: each library's verdict, and what is wrong between them. Immutable.</summary>
public sealed class SelectionVerdict
{
    internal SelectionVerdict(ImmutableArray<Verdict> verdicts, ImmutableArray<Finding> findings)
    {
        Verdicts = verdicts;
        Findings = findings;
    }

    /// <summary>One verdict a library, in the order of the requests.</summary>
    public ImmutableArray<Verdict> Verdicts { get; }

    /// <summary>Findings between libraries: duplicate names, requirements, conflicts, cycles.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Whether every library is accepted and nothing is wrong between them.</summary>
    public bool IsAccepted => Verdicts.All(verdict => verdict.IsAccepted) && !Findings.Any(finding => finding.IsBreaking);

    /// <summary>The one bridge from verdicts to exceptions.</summary>
    /// <returns>What the loader takes, in the order of the requests.</returns>
    /// <exception cref="ModuleRejectedException">Something was not accepted; carries all findings of all libraries.</exception>
    public ImmutableArray<VerifiedLibrary> ThrowIfRejected() =>
        IsAccepted ? [.. Verdicts.Select(verdict => verdict.Accepted!)] : throw new ModuleRejectedException(Verdicts, Findings);
}
