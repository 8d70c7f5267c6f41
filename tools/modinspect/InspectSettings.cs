using System.Collections.Immutable;
using Modules.Inspect.Inspection;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary>What the command line asks of an inspection and its reports. Immutable.</summary>
internal sealed record InspectSettings
{
    public required InspectionRequest Request { get; init; }

    /// <summary>The report on standard output (or in <see cref="Output"/>), and those in files.</summary>
    public required ImmutableArray<ReportTarget> Reports { get; init; }

    public FindingLevel FailOn { get; init; } = FindingLevel.FailsCall;

    /// <summary>Path of the accepted findings, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Where to write what is accepted from now on, or null.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>Why it is accepted.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether an entry of the baseline that nothing needs is an error.</summary>
    public bool IsBaselineStrict { get; init; }

    public bool NoColor { get; init; }

    public bool IsVerbose { get; init; }

    public bool IsQuiet { get; init; }
}
