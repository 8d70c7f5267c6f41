using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>One library against one host. Immutable.</summary>
/// <param name="Host">The host.</param>
/// <param name="Verdict">What the verifier says.</param>
/// <param name="IsProven">Whether everything that was judged binds, whatever versions are declared.</param>
/// <param name="Findings">Its findings, worst first, with what the baseline says of them.</param>
internal sealed record ReportCell(ReportHost Host, Verdict Verdict, bool IsProven, ImmutableArray<ReportFinding> Findings)
{
    /// <summary>Number of root causes that are not accepted and break something.</summary>
    public int OpenCauses => Findings.IsEmpty ? 0 : CountOpen();

    /// <summary>Whether only the baseline makes it pass.</summary>
    public bool IsAccepted => Verdict.Kind is not (VerdictKind.Compatible or VerdictKind.Invalid) && OpenCauses == 0 && !Findings.IsEmpty;

    /// <summary>Whether there is no answer.</summary>
    public bool IsUnverified => Verdict.Kind == VerdictKind.Invalid || (Verdict.Kind == VerdictKind.Unverifiable && !IsAccepted);

    private int CountOpen() => Findings.Where(found => found is { IsOpen: true, Finding.IsBreaking: true }).Select(found => ReportCause.KeyOf(found.Finding)).Distinct().Count();
}
