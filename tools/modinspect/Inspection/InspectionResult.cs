using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>The verdicts of all libraries against all hosts. Holds the hosts open until it is disposed of.</summary>
/// <param name="hosts">All hosts that were read.</param>
/// <param name="isHostGiven">Whether they are hosts, or frameworks only.</param>
/// <param name="libraries">The libraries.</param>
/// <param name="cells">For each library a cell for each host, or one when no host is given.</param>
internal sealed class InspectionResult(ImmutableArray<HostSurface> hosts, bool isHostGiven, FoundLibraries libraries, ImmutableArray<InspectionCell> cells) : IDisposable
{
    /// <summary>The hosts in the order given; empty when none is.</summary>
    public ImmutableArray<HostSurface> Hosts => isHostGiven ? hosts : [];

    public FoundLibraries Libraries => libraries;

    /// <summary>Cells a library.</summary>
    public int Columns => isHostGiven ? hosts.Length : 1;

    public InspectionCell Of(int library, int column) => cells[(library * Columns) + column];

    public void Dispose()
    {
        foreach (var host in hosts)
        {
            host.Dispose();
        }
    }
}
