using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>A row. Immutable.</summary>
internal sealed record ReportLibrary
{
    /// <summary>Short and unique among the rows: the file's name, or what tells its path from the others'.</summary>
    public required string Label { get; init; }

    /// <summary>What its image says of itself.</summary>
    public required LibraryDescription Description { get; init; }

    /// <summary>A cell for each column.</summary>
    public required ImmutableArray<ReportCell> Cells { get; init; }

    /// <summary>Its root causes over all hosts, worst first.</summary>
    public required ImmutableArray<ReportCause> Causes { get; init; }

    /// <summary>The host versions that it declares itself compatible with, or null when it has no manifest.</summary>
    public string? Declared { get; init; }

    /// <summary>The hosts of this run that everything in it binds to.</summary>
    public required string Proven { get; init; }

    /// <summary>Whether some cell is not simply compatible.</summary>
    public bool HasNews => Cells.Any(cell => cell.Verdict.Kind != VerdictKind.Compatible) || Causes.Any(cause => cause.Finding.Level > FindingLevel.Info);

    /// <summary>Whether no module reaches the cause: it rejects nobody.</summary>
    public bool IsUnreached(ReportCause cause) => Description.Manifest is not null && cause.Finding is { Level: FindingLevel.Latent, Modules.IsEmpty: true };
}
