using Modules.Corpus.Comparing;

namespace Modules.Corpus;

/// <summary>Prints a table of runs.</summary>
internal static class Report
{
    private const int FewDifferences = 5;

    /// <summary>Prints a line a run as it comes, and the sums.</summary>
    /// <returns>1 when verdict and CLR differ anywhere, else 0.</returns>
    public static int Print(IEnumerable<PairRun> runs, bool isVerbose)
    {
        var count = 0;
        var broken = 0;
        var differing = 0;
        var sides = new SortedDictionary<Side, int>();
        foreach (var run in runs)
        {
            count++;
            broken += run.IsBroken ? 1 : 0;
            differing += run.Differences.Any(difference => difference.Side != Side.Unplaced) ? 1 : 0;
            Console.WriteLine(
                $"{run.Name,-90} {(run.IsBroken ? "broken" : "fine"),-6} findings {run.Findings.Count,4}  at run {run.AtRun.Count(),3}  asked {run.Answers.Asked,6}  failed {run.Answers.Facts.Count,5}  undecided {run.Answers.UndecidedCount,3}  differences {run.Differences.Count}");
            foreach (var finding in run.AtRun.Where(_ => isVerbose))
            {
                Console.WriteLine($"    at run: {finding.Rule.Id} {finding.Symbol} in {finding.Where.FirstOrDefault()?.Member}");
                Console.WriteLine($"      {finding.Message}");
            }

            foreach (var difference in isVerbose ? run.Differences : run.Differences.Take(FewDifferences))
            {
                Console.WriteLine($"    {difference}");
            }

            foreach (var group in run.Differences.GroupBy(difference => difference.Side))
            {
                sides[group.Key] = sides.GetValueOrDefault(group.Key) + group.Count();
            }
        }

        Console.WriteLine($"{count} pairs, {broken} broken, {differing} with differences: {string.Join(", ", sides.Select(side => $"{side.Value} {side.Key}"))}");
        return differing == 0 ? 0 : 1;
    }
}
