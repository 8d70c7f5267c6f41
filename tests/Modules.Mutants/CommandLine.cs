using System.CommandLine;
using System.Globalization;
using Modules.Mutants.Comparison;
using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;
using Modules.Mutants.Runs;
using Modules.Mutants.Shrinking;

namespace Modules.Mutants;

/// <summary>The options of a run, and its report.</summary>
internal static class CommandLine
{
    private const int StepsOfProgress = 20;

    public static RootCommand Create()
    {
        var seed = new Option<int>("--seed") { Description = "Seed of all chance: the same seed gives the same mutants.", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "How many mutants.", DefaultValueFactory = _ => 1000 };
        var first = new Option<int>("--first") { Description = "Number of the first mutant, to repeat one of a longer run." };
        var jobs = new Option<int>("--jobs") { Description = "How many at a time.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var scene = new Option<string?>("--scene") { Description = "Only scenes whose name has this in it.", HelpName = "text" };
        var mutator = new Option<string[]>("--mutator") { Description = "Only kinds of changes with one of these in their name.", HelpName = "text", AllowMultipleArgumentsPerToken = true };
        var shrink = new Option<bool>("--shrink") { Description = "Shrink one disagreement of each kind to a minimal pair." };
        var top = new Option<int>("--top") { Description = "How many mutants to name of each kind of disagreement.", DefaultValueFactory = _ => 3 };
        var explained = new Option<bool>("--explained") { Description = "Name the differences that are explained, too." };
        var root = new RootCommand("Changes hosts at random, and compares what the verifier says of their libraries with what the runtime does. Exit code 1 when they differ and no explanation is known.")
        {
            seed, count, first, jobs, scene, mutator, shrink, top, explained, AskCommand.Create(),
        };
        root.SetAction((result, cancellationToken) =>
        {
            var output = result.InvocationConfiguration.Output;
            var scenes = Scene.All.Where(item => item.Name.Contains(result.GetValue(scene) ?? string.Empty, StringComparison.OrdinalIgnoreCase)).ToList();
            if (scenes.Count == 0)
            {
                output.WriteLine($"No scene has '{result.GetValue(scene)}' in its name. Scenes are the files of tests/Scenes and tests/Pairs.");
                return Task.FromResult(2);
            }

            var wanted = result.GetValue(mutator) ?? [];
            var mutators = MutatorTable.All.Where(item => wanted.Length == 0 || wanted.Any(text => item.Name.Contains(text, StringComparison.OrdinalIgnoreCase))).ToList();
            if (mutators.Count == 0)
            {
                output.WriteLine($"No kind of change has '{string.Join("' or '", wanted)}' in its name. There are: {string.Join(", ", MutatorTable.All)}.");
                return Task.FromResult(2);
            }

            using var run = new DifferentialRun();
            var step = Math.Max(1, result.GetValue(count) / StepsOfProgress);
            var summary = run.Run(
                new MutantFactory(run.Compiler, scenes, mutators, result.GetValue(seed)),
                result.GetValue(first),
                result.GetValue(count),
                result.GetValue(jobs),
                (done, differing) =>
                {
                    if (done % step == 0)
                    {
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {result.GetValue(count)}, {differing} disagree"));
                    }
                },
                cancellationToken);
            if (result.GetValue(explained))
            {
                foreach (var item in summary.Explained)
                {
                    output.WriteLine($"{item.Explanation.Name}: {item.Mutant}\n      {item.Difference}");
                }
            }

            Report(summary, result.GetValue(top), result.GetValue(shrink) ? new Shrinker(run.Compiler, run.Examine) : null, output);
            return Task.FromResult(summary.Disagreements.Count == 0 ? 0 : 1);
        });
        return root;
    }

    private static void Report(RunSummary summary, int top, Shrinker? shrinker, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Examined} mutants ({summary.Broken} break their library; {summary.Attempts} tried, {summary.Uncompiled} did not compile), {summary.Elapsed.TotalSeconds:F0} s, {summary.Disagreements.Count} disagree"));
        foreach (var group in summary.Explained.GroupBy(item => item.Explanation.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"explained: {group.Count()} differences, {group.Key}");
        }

        if (summary.Unused.Count > 0)
        {
            output.WriteLine($"not used: {string.Join(", ", summary.Unused)}");
        }

        var kinds = summary.Disagreements
            .SelectMany(item => item.Differences.Select(difference => (item.Mutant, Difference: difference)))
            .GroupBy(item => (item.Difference.Kind, item.Difference.What))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.What, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            output.WriteLine($"== {kind.Count()} {kind.Key.Kind} {kind.Key.What}");
            var simplest = kind.OrderBy(item => item.Mutant.Mutations.Count).ThenBy(item => item.Mutant.Number).DistinctBy(item => item.Mutant.Number).ToList();
            foreach (var (mutant, difference) in simplest.Take(top))
            {
                output.WriteLine($"   {mutant}\n      {difference.Place}: {difference.Detail}");
            }

            if (shrinker is not null)
            {
                var (mutant, difference) = shrinker.Shrink(simplest[0].Mutant, simplest[0].Difference);
                output.WriteLine(PairWriter.Write(mutant, difference));
            }
        }
    }
}
