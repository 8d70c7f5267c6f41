namespace Modules.Benchmarks.Gate;

/// <summary>How a goal came out: the best of the attempts for each case, because what disturbs a measurement only makes it worse.</summary>
internal sealed record GateResult(Goal Goal, IReadOnlyList<double> Values)
{
    public GoalStatus Status => Values.Max(Goal.Judge);

    public static GateResult Of(Goal goal, IReadOnlyDictionary<string, List<Measurements>> attempts) => new(
        goal,
        [
            .. goal.Cases.Select(one =>
            {
                var values = attempts[one.Section].Select(one.Value).Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN);
                return goal.AtLeast ? values.Max() : values.Min();
            }),
        ]);
}
