using System.Globalization;
using System.Text;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.MsBuild;

/// <summary>
/// A line a cause and source line, in the format that MSBuild and editors read: <c>Adder.cs(12): error MOD3001: ...</c>. What makes the exit code 1 or 3 is an error; what else changes
/// something is a warning. What is accepted is not reported.
/// </summary>
internal static class MsBuildReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        foreach (var library in report.Libraries)
        {
            foreach (var cell in library.Cells)
            {
                foreach (var cause in cell.Findings.Where(found => found.IsOpen).Select(found => found.Finding).GroupBy(ReportCause.KeyOf))
                {
                    Write(text, library, cell, Finding.Fold([.. cause]), report);
                }
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ReportLibrary library, ReportCell cell, Finding finding, Report report)
    {
        var isError = finding.Level >= report.FailOn || (cell.IsUnverified && !finding.IsBreaking);
        if (!isError && finding.Level < FindingLevel.Changes)
        {
            return;
        }

        var host = report.Hosts.Length > 1 ? $"against {cell.Host.Label}: " : string.Empty;
        var consequence = finding.Exception is null ? string.Empty : $" At run time it throws {finding.Exception}.";
        var message = Spelling.Visible($"{(isError ? "error" : "warning")} {finding.Rule.Id}: {host}{SymbolText.Message(finding)}{consequence} 'modinspect explain {finding.Rule.Id}' tells more.");
        var places = finding.Where
            .Where(place => place.File is not null)
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line})"))
            .Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty($"{library.Description.Path} ");
        foreach (var place in places)
        {
            text.Append(Spelling.Visible(place)).Append(": ").Append(message).Append('\n');
        }
    }
}
