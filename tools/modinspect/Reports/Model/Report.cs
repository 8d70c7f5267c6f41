using System.Collections.Immutable;
using Modules.Inspect.Baselines;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>What every format prints. Immutable.</summary>
internal sealed record Report
{
    /// <summary>The columns: hosts in the order of their versions where they have such, else as given; one column when no host is given.</summary>
    public required ImmutableArray<ReportHost> Hosts { get; init; }

    /// <summary>The rows, in the order given.</summary>
    public required ImmutableArray<ReportLibrary> Libraries { get; init; }

    /// <summary>The least level that makes the exit code 1.</summary>
    public required FindingLevel FailOn { get; init; }

    /// <summary>The accepted findings, or null when there is no baseline.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Entries of the baseline that nothing of this run needs.</summary>
    public ImmutableArray<BaselineEntry> Unused { get; init; } = [];

    /// <summary>Whether there are several libraries or hosts.</summary>
    public bool IsMatrix => Hosts.Length * Libraries.Length > 1;

    public IEnumerable<ReportCell> Cells
    {
        get
        {
            foreach (var library in Libraries)
            {
                foreach (var cell in library.Cells)
                {
                    yield return cell;
                }
            }
        }
    }

    /// <summary>3 beats 1 beats 0; nothing examined is 3.</summary>
    public int ExitCode => Libraries.IsEmpty || Cells.Any(cell => cell.IsUnverified)
        ? Inspect.ExitCode.NotVerified
        : Cells.Any(cell => cell.Findings.Any(found => found.IsOpen && found.Finding.Level >= FailOn))
            ? Inspect.ExitCode.Incompatible
            : Cells.Any(cell => cell.Verdict.Examined.Assemblies == 0) ? Inspect.ExitCode.NotVerified : Inspect.ExitCode.Compatible;
}
