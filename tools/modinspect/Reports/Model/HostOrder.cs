using System.Collections.Immutable;
using Modules.Verifier;
using NuGet.Versioning;

namespace Modules.Inspect.Reports.Model;

/// <summary>Names the hosts, puts them in the order of their versions, and spells ranges of them.</summary>
internal static class HostOrder
{
    /// <summary>The columns of a report.</summary>
    /// <param name="hosts">The hosts as given; empty when none is.</param>
    public static ImmutableArray<ReportHost> Columns(ImmutableArray<HostSurface> hosts)
    {
        if (hosts.IsEmpty)
        {
            return [new ReportHost("no host", 0, null)];
        }

        var columns = Named(hosts).Select((label, given) => new ReportHost(label, given, hosts[given])).ToImmutableArray();
        return columns.Length == 1 ? columns : InOrder(columns);
    }

    // In a method of its own, so that what reads versions is not even loaded for one host.
    private static ImmutableArray<ReportHost> InOrder(ImmutableArray<ReportHost> columns)
    {
        var versions = columns.Select(VersionOf).ToList();
        return versions.Contains(null) ? columns : [.. columns.OrderBy(host => versions[host.Given])];
    }

    /// <summary>The hosts that everything binds to: runs of neighbouring columns, such as <c>1.0.0 .. 1.2.0</c>.</summary>
    public static string Proven(ImmutableArray<ReportCell> cells)
    {
        // Versions of one host need no name beside them.
        var isOneHost = cells[0].Host.Surface?.Name is { } name && cells.All(cell => cell.Host.Surface!.Name == name);
        var runs = new List<string>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsProven)
            {
                continue;
            }

            var first = i;
            while (i + 1 < cells.Length && cells[i + 1].IsProven)
            {
                i++;
            }

            runs.Add(first == i ? Name(cells[i]) : $"{Name(cells[first])} .. {Name(cells[i])}");
        }

        return runs.Count == 0 ? "none" : string.Join(", ", runs);

        string Name(ReportCell cell) => isOneHost ? cell.Host.Version! : cell.Host.Label;
    }

    private static ImmutableArray<string> Named(ImmutableArray<HostSurface> hosts)
    {
        var paths = hosts.Select(host => host.Path!.TrimEnd('/', Path.DirectorySeparatorChar) is { Length: > 0 } path ? path : host.Path!).ToImmutableArray();
        var byPath = Labels.OfFolders(paths);
        var labels = hosts.Select((host, index) => host.Name is null ? byPath[index] : $"{host.Name} {host.Version}").ToImmutableArray();
        return Labels.Differ(labels) ? labels : [.. labels.Select((label, index) => labels.Count(other => other == label) == 1 ? label : $"{label} ({paths[index]})")];
    }

    private static NuGetVersion? VersionOf(ReportHost host) => NuGetVersion.TryParse(host.Version, out var version) ? version : null;
}
