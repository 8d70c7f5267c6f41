namespace Modules.Inspect.Reports.Text;

/// <summary>How the text report looks. Immutable.</summary>
internal sealed record TextOptions
{
    public bool UseColor { get; init; }

    /// <summary>Whether files become OSC-8 links.</summary>
    public bool UseLinks { get; init; }

    /// <summary>Columns to wrap at, or null for lines as long as they are.</summary>
    public int? Width { get; init; }

    /// <summary>Every place, exact symbols, and findings at level info.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Verdicts only.</summary>
    public bool IsQuiet { get; init; }
}
