using Modules.Inspect.Reports.Html;
using Modules.Inspect.Reports.Json;
using Modules.Inspect.Reports.Markdown;
using Modules.Inspect.Reports.Model;
using Modules.Inspect.Reports.MsBuild;
using Modules.Inspect.Reports.Sarif;
using Modules.Inspect.Reports.Text;

namespace Modules.Inspect.Reports;

/// <summary>One printer a format, over the one report.</summary>
internal static class ReportWriter
{
    public static string Write(string format, Report report, TextOptions options) => format switch
    {
        "text" => TextReport.Write(report, options),
        "json" => JsonReport.Write(report),
        "sarif" => SarifReport.Write(report),
        "markdown" => MarkdownReport.Write(report),
        "html" => HtmlReport.Write(report),
        "msbuild" => MsBuildReport.Write(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
