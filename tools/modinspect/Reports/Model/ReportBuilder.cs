using System.Collections.Immutable;
using Modules.Inspect.Baselines;
using Modules.Inspect.Inspection;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>Makes the report of an inspection.</summary>
internal static class ReportBuilder
{
    public static Report Build(InspectionResult inspection, FindingLevel failOn, Baseline? baseline)
    {
        var hosts = HostOrder.Columns(inspection.Hosts);
        var labels = Labels.OfFiles(inspection.Libraries.Paths);
        var use = baseline is null ? null : new BaselineUse(baseline);
        var libraries = labels.Select((label, row) => Row(inspection, hosts, row, label, use)).ToImmutableArray();
        return new Report
        {
            Hosts = hosts,
            Libraries = libraries,
            FailOn = failOn,
            Baseline = baseline,
            Unused = use is null ? [] : use.Unused(libraries.SelectMany(library => library.Cells.Select(cell => (cell.Verdict, cell.Host.Version)))),
        };
    }

    private static ReportLibrary Row(InspectionResult inspection, ImmutableArray<ReportHost> hosts, int row, string label, BaselineUse? baseline)
    {
        var cells = hosts.Select(host => Cell(inspection.Of(row, host.Given), host, baseline)).ToImmutableArray();
        var description = cells[0].Verdict.Library;
        return new ReportLibrary
        {
            Label = label,
            Description = description,
            Cells = cells,
            Causes = ReportCause.Of(cells),
            Declared = description.Manifest is { } manifest ? VersionRule.Declared(manifest) : null,
            Proven = HostOrder.Proven(cells),
        };
    }

    private static ReportCell Cell(InspectionCell cell, ReportHost host, BaselineUse? baseline) => new(
        host,
        cell.Verdict,
        cell.IsProven,
        [.. cell.Verdict.Findings.Select(finding => new ReportFinding(finding, baseline?.ReasonFor(finding, cell.Verdict.Library, host.Version)))]);
}
