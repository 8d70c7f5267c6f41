using System.Collections.Immutable;
using System.Text;

namespace Modules.Verifier;

/// <summary>One or more libraries of a selection were rejected before anything was loaded.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1032:Implement standard exception constructors", Justification = "Only a verdict can reject.")]
public sealed class ModuleRejectedException : Exception
{
    internal ModuleRejectedException(ImmutableArray<Verdict> verdicts, ImmutableArray<Finding> findings)
        : base(Describe(verdicts, findings))
    {
        Verdicts = verdicts;
        Findings = [.. verdicts.SelectMany(verdict => verdict.Findings), .. findings];
    }

    /// <summary>The verdicts of all libraries of the selection, in its order.</summary>
    public ImmutableArray<Verdict> Verdicts { get; }

    /// <summary>All findings of all libraries, then those between libraries.</summary>
    public ImmutableArray<Finding> Findings { get; }

    private static string Describe(ImmutableArray<Verdict> verdicts, ImmutableArray<Finding> findings)
    {
        var text = new StringBuilder("The selection is rejected; nothing was loaded.");
        foreach (var verdict in verdicts.Where(verdict => !verdict.IsAccepted))
        {
            text.Append('\n').Append(verdict.Library.Path).Append(": ").Append(verdict.Kind.ToString().ToLowerInvariant());
            Append(text, verdict.Findings.Where(finding => finding.IsBreaking || verdict.Kind != VerdictKind.Incompatible));
        }

        Append(text, findings);
        return text.ToString();
    }

    // What several types fail by is told once.
    private static void Append(StringBuilder text, IEnumerable<Finding> findings)
    {
        foreach (var cause in findings.GroupBy(finding => (finding.Rule, (object?)finding.Root ?? finding)))
        {
            text.Append("\n  ").Append(Finding.Fold([.. cause]));
        }
    }
}
