using System.Globalization;

namespace Modules.Benchmarks.Gate;

/// <summary>The goals and what was reached, as text and as Markdown.</summary>
internal static class GateTable
{
    public static void Print(IEnumerable<GateResult> results)
    {
        foreach (var group in results.GroupBy(result => result.Goal.Group))
        {
            Console.WriteLine(group.Key);
            foreach (var result in group)
            {
                Console.WriteLine($"  {Status(result.Status),-5} {result.Goal.What,-62} {Limit(result.Goal),-12} {Values(result)}");
            }
        }
    }

    public static IEnumerable<string> Markdown(IEnumerable<GateResult> results)
    {
        yield return "| what | goal | reached | |";
        yield return "|---|---|---|---|";
        foreach (var result in results)
        {
            yield return $"| {result.Goal.What} | {Limit(result.Goal)} | {Values(result)} | {Status(result.Status)} |";
        }
    }

    private static string Status(GoalStatus status) => status switch
    {
        GoalStatus.Pass => "pass",
        GoalStatus.Near => "near",
        _ => "MISS",
    };

    private static string Limit(Goal goal) => $"{(goal.AtLeast ? ">=" : "<=")} {Number(goal, goal.Limit)}";

    private static string Values(GateResult result)
    {
        var cases = result.Goal.Cases.Zip(result.Values, (one, value) => (one.Label, Text: Number(result.Goal, value))).ToList();
        return cases.Select(one => one.Text).Distinct().Count() == 1 && cases.Count > 1
            ? $"{cases[0].Text} ({string.Join(", ", cases.Select(one => one.Label))})"
            : string.Join(", ", cases.Select(one => one.Label.Length == 0 ? one.Text : $"{one.Text} ({one.Label})"));
    }

    private static string Number(Goal goal, double value) => goal.Unit switch
    {
        GoalUnit.Ratio => value.ToString(value < 20 ? "0.00" : "0", CultureInfo.InvariantCulture),
        GoalUnit.Microseconds => $"{value.ToString("0.#", CultureInfo.InvariantCulture)} us",
        GoalUnit.Bytes => $"{value.ToString("N0", CultureInfo.InvariantCulture)} B",
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };
}
