using Modules.Mutants.Comparison;

namespace Modules.Mutants.Runs;

/// <summary>A mutant at which the verifier and the runtime differ.</summary>
internal sealed record Disagreement(Mutant Mutant, IReadOnlyList<Difference> Differences);

/// <summary>A difference with its explanation.</summary>
internal sealed record ExplainedDifference(Mutant Mutant, Difference Difference, Explanation Explanation);

/// <summary>What a run over many mutants gave.</summary>
/// <param name="Examined">How many mutants were compared.</param>
/// <param name="Attempts">How many changed hosts were tried for them.</param>
/// <param name="Uncompiled">How many of those did not compile.</param>
/// <param name="Broken">How many mutants break their library at run time.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Unused">Kinds of changes that no mutant has.</param>
/// <param name="Disagreements">Where they differ and no explanation is known, by number.</param>
/// <param name="Explained">The differences that an explanation covers, by number of the mutant.</param>
internal sealed record RunSummary(
    int Examined,
    int Attempts,
    int Uncompiled,
    int Broken,
    TimeSpan Elapsed,
    IReadOnlyList<string> Unused,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyList<ExplainedDifference> Explained);
