using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>A finding and what the baseline says of it. Immutable.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted, or null.</param>
internal sealed record ReportFinding(Finding Finding, string? Reason)
{
    /// <summary>Whether it is not accepted.</summary>
    public bool IsOpen => Reason is null;
}
