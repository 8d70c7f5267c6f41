using System.Globalization;
using Modules.Inspect.Reports.Model;

namespace Modules.Inspect.Reports.Html;

/// <summary>The top of the page: the answer, and how bad the causes are.</summary>
internal static class HtmlHeader
{
    private const double BarWidth = 600;

    private const string Good = "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\"/><path d=\"M7 12.5l3.4 3.4L17.2 9\"/></svg>";
    private const string Bad = "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\"/><path d=\"M8 8l8 8M16 8l-8 8\"/></svg>";
    private const string Unknown = "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\"/><path d=\"M12 6.5v7M12 17v.6\"/></svg>";

    public static void Write(HtmlWriter html, Report report, string summary)
    {
        var (tone, mark) = report.Libraries.IsEmpty || report.Cells.Any(cell => cell.IsUnverified) ? ("unknown", Unknown)
            : report.Cells.Any(cell => cell.OpenCauses > 0) ? ("bad", Bad) : ("good", Good);
        html.Open("header", ("class", tone)).Raw("\n").Raw(mark).Raw("\n<div>\n");
        var colon = summary.IndexOf(':', StringComparison.Ordinal);
        html.Element("h1", char.ToUpperInvariant(summary[0]) + (colon < 0 ? summary[1..] : summary[1..colon])).Raw("\n");
        html.Element("p", colon < 0 ? "Pass a .NET library, or a folder that holds some." : summary[(colon + 1)..].Trim(), ("class", "answer")).Raw("\n");
        html.Raw("</div>\n");
        Bar(html, report);
        html.Close("header");
    }

    // One stripe a level, as wide as it has causes.
    private static void Bar(HtmlWriter html, Report report)
    {
        var levels = report.Libraries
            .SelectMany(library => library.Causes)
            .GroupBy(cause => cause.Finding.Level)
            .OrderByDescending(group => group.Key)
            .Select(group => (Level: Spelling.Of(group.Key), Count: group.Count()))
            .ToList();
        var total = levels.Sum(level => level.Count);
        if (total == 0)
        {
            return;
        }

        var words = string.Join(", ", levels.Select(level => $"{level.Count} {level.Level}"));
        html.Open("svg", ("class", "bar"), ("viewBox", $"0 0 {BarWidth} 10"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", words));
        var x = 0.0;
        foreach (var (level, count) in levels)
        {
            var width = BarWidth * count / total;
            html.Open("rect", ("class", level), ("x", Number(x)), ("y", "0"), ("width", Number(width)), ("height", "10")).Element("title", $"{count} {level}").Raw("</rect>");
            x += width;
        }

        html.Close("svg");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
