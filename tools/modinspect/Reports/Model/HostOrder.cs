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
        if (columns.Length == 1)
        {
            return columns;
        }

        var versions = columns.Select(VersionOf).ToImmutableArray();
        return versions.Contains(null) ? columns : [.. columns.OrderBy(host => versions[host.Given])];
    }

    /// <summary>Runs of neighbouring columns, such as <c>calc 1.0.0 .. calc 1.2.0</c>.</summary>
    public static string Ranges(IEnumerable<(ReportHost Host, bool IsIn)> columns)
    {
        var runs = new List<(string First, string Last)>();
        var isOpen = false;
        foreach (var (host, isIn) in columns)
        {
            if (isIn && isOpen)
            {
                runs[^1] = (runs[^1].First, host.Label);
            }
            else if (isIn)
            {
                runs.Add((host.Label, host.Label));
            }

            isOpen = isIn;
        }

        return runs.Count == 0 ? "none" : string.Join(", ", runs.Select(run => run.First == run.Last ? run.First : $"{run.First} .. {run.Last}"));
    }

    private static ImmutableArray<string> Named(ImmutableArray<HostSurface> hosts)
    {
        var paths = hosts.Select(host => host.Path!.TrimEnd('/', Path.DirectorySeparatorChar) is { Length: > 0 } path ? path : host.Path!).ToImmutableArray();
        var byPath = Labels.OfPaths(paths, isFile: false);
        var labels = hosts.Select((host, index) => host.Name is null ? byPath[index] : $"{host.Name} {host.Version}").ToImmutableArray();
        return Labels.Differ(labels) ? labels : [.. labels.Select((label, index) => labels.Count(other => other == label) == 1 ? label : $"{label} ({paths[index]})")];
    }

    private static NuGetVersion? VersionOf(ReportHost host) => NuGetVersion.TryParse(host.Version, out var version) ? version : null;
}
