namespace Modules.Inspect.Reports;

/// <summary>How the text report looks. Immutable.</summary>
internal sealed record TextOptions
{
    public bool UseColor { get; init; }

    /// <summary>Every place, and findings at level info.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Verdicts only.</summary>
    public bool IsQuiet { get; init; }
}
