namespace Modules.Benchmarks.Gate;

/// <summary>How a goal came out: the best of the attempts for each case, because what disturbs a measurement only makes it worse.</summary>
internal sealed record GateResult(Goal Goal, IReadOnlyList<double> Values, GoalStatus Status)
{
    public static GateResult Of(Goal goal, IReadOnlyDictionary<string, List<Measurements>> attempts)
    {
        var values = goal.Cases.Select(one => Best(goal, one, attempts[one.Section])).ToList();
        return new GateResult(goal, values, goal.Cases.Zip(values, (one, value) => Judge(goal, one, value, attempts[one.Section])).Max());
    }

    private static double Best(Goal goal, GoalCase one, List<Measurements> attempts)
    {
        var values = attempts.Select(one.Value).Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN);
        return goal.AtLeast ? values.Max() : values.Min();
    }

    private static GoalStatus Judge(Goal goal, GoalCase one, double value, List<Measurements> attempts)
    {
        var status = goal.Judge(value);
        return status == GoalStatus.Miss && one.IsWithinACycle is { } isWithinACycle && attempts.Any(isWithinACycle) ? GoalStatus.Near : status;
    }
}
