using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;
using Modules.Mutants.Runs;
using Modules.Mutants.Shrinking;

namespace Modules.Mutants.Tests;

/// <summary>The law of the house over hosts that nobody wrote: what the verifier says of a library against a changed host is what the runtime does. Longer runs are in docs/mutants.md.</summary>
public sealed class DifferentialTests
{
    private const int Seed = 1;
    private const int Count = 300;

    [Fact]
    public void The_verdict_and_the_runtime_agree_about_every_mutant()
    {
        using var run = new DifferentialRun();
        var summary = run.Run(new MutantFactory(run.Compiler, Scene.All, MutatorTable.All, Seed), first: 0, Count, jobs: 2);
        Assert.Equal(Count, summary.Examined);
        Assert.True(summary.Broken > Count / 4, $"Only {summary.Broken} of {Count} mutants break their library: the changes do not bite.");
        if (summary.Disagreements is [var first, ..])
        {
            var (mutant, difference) = new Shrinker(run.Compiler, run.Examine).Shrink(first.Mutant, first.Differences[0]);
            Assert.Fail($"{summary.Disagreements.Count} of {Count} mutants of seed {Seed} disagree. The first is {first.Mutant}; shrunk:\n{PairWriter.Write(mutant, difference)}");
        }
    }
}
