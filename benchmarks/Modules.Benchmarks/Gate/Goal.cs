namespace Modules.Benchmarks.Gate;

/// <summary>One line of the gate: a claim, measured in one case or more. The worst case decides.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="What">The claim's left side, such as "site.Current.M() / virtual call".</param>
/// <param name="Limit">What must not be exceeded, or, with <paramref name="AtLeast"/>, not be fallen short of.</param>
/// <param name="Unit">What the numbers are.</param>
/// <param name="AtLeast">Whether more is better.</param>
/// <param name="Cases">Where it is measured.</param>
internal sealed record Goal(string Group, string What, double Limit, GoalUnit Unit, bool AtLeast, params GoalCase[] Cases)
{
    /// <summary>Whether the number is the same in every run on every machine: then there is no margin, and a miss fails the gate everywhere.</summary>
    public bool IsExact => Unit is GoalUnit.Bytes or GoalUnit.Count;

    /// <summary>How a value stands. Times have a margin of a tenth, because a busy machine moves even ratios.</summary>
    public GoalStatus Judge(double value)
    {
        if (double.IsNaN(value))
        {
            return GoalStatus.Miss;
        }

        var excess = AtLeast ? Limit / value : value / Limit;
        return excess <= 1 || value == Limit ? GoalStatus.Pass : !IsExact && excess <= 1.1 ? GoalStatus.Near : GoalStatus.Miss;
    }
}

/// <summary>A case of a goal.</summary>
/// <param name="Label">Names it beside others, or is empty when it is the only one.</param>
/// <param name="Section">The section that it is measured in.</param>
/// <param name="Value">Reads the value.</param>
/// <param name="IsWithinACycle">Whether the two times of a ratio differ by one cycle of the processor at most, or null where that means nothing. The same instructions take a cycle more or less by where they lie in memory.</param>
internal sealed record GoalCase(string Label, string Section, Func<Measurements, double> Value, Func<Measurements, bool>? IsWithinACycle = null);

/// <summary>What the numbers of a goal are.</summary>
internal enum GoalUnit
{
    /// <summary>A ratio of two times, or of two amounts.</summary>
    Ratio = 0,

    /// <summary>Microseconds.</summary>
    Microseconds = 1,

    /// <summary>Allocated bytes.</summary>
    Bytes = 2,

    /// <summary>Things that are counted.</summary>
    Count = 3,
}

/// <summary>How a goal stands.</summary>
internal enum GoalStatus
{
    /// <summary>Reached.</summary>
    Pass = 0,

    /// <summary>Missed by a tenth or less.</summary>
    Near = 1,

    /// <summary>Missed.</summary>
    Miss = 2,
}
