using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>The verdicts of all libraries against all hosts: what every report prints.</summary>
internal sealed class InspectionResult(ImmutableArray<HostSurface> hosts, ImmutableArray<string> libraries, ImmutableArray<Verdict> verdicts) : IDisposable
{
    /// <summary>The hosts, in the order given; one of frameworks only when none is given.</summary>
    public ImmutableArray<HostSurface> Hosts => hosts;

    /// <summary>Paths of the libraries, in the order given; those of a folder ordered by name.</summary>
    public ImmutableArray<string> Libraries => libraries;

    /// <summary>For each library a verdict for each host.</summary>
    public ImmutableArray<Verdict> Verdicts => verdicts;

    public Verdict Of(int library, int host) => verdicts[(library * Columns) + host];

    /// <summary>Verdicts a library.</summary>
    public int Columns => libraries.IsEmpty ? 0 : verdicts.Length / libraries.Length;

    /// <summary>3 beats 1 beats 0; nothing examined is 3.</summary>
    public int ExitCode(FindingLevel failOn) => verdicts.IsEmpty || verdicts.Any(verdict => verdict.Kind is VerdictKind.Unverifiable or VerdictKind.Invalid)
        ? Inspect.ExitCode.NotVerified
        : verdicts.Any(verdict => verdict.Kind == VerdictKind.Incompatible && failOn <= FindingLevel.FailsCall)
            || verdicts.Any(verdict => verdict.Findings.Any(finding => finding.Level >= failOn))
            ? Inspect.ExitCode.Incompatible
            : Inspect.ExitCode.Compatible;

    public void Dispose()
    {
        foreach (var host in hosts)
        {
            host.Dispose();
        }
    }
}
