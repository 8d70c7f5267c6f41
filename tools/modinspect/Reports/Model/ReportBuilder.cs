using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var rows = new ReportLibrary[labels.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = Row(inspection, hosts, row, labels[row], use);
        }

        var libraries = ImmutableCollectionsMarshal.AsImmutableArray(rows);
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
        var cells = ImmutableArray.CreateRange(hosts, host => Cell(inspection.Of(row, host.Given), host, baseline));
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
        ImmutableArray.CreateRange(cell.Verdict.Findings, finding => new ReportFinding(finding, baseline?.ReasonFor(finding, cell.Verdict.Library, host.Version))));
}
