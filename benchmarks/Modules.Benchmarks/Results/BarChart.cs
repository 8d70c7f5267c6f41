using System.Globalization;
using System.Net;
using System.Text;

namespace Modules.Benchmarks.Results;

/// <summary>Horizontal bars, readable on light and dark pages.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Unit">What the numbers are.</param>
/// <param name="Bars">The bars from top to bottom.</param>
/// <param name="Mark">Where a line is drawn, or null.</param>
internal sealed record BarChart(string Title, string Unit, IReadOnlyList<Bar> Bars, double? Mark = null)
{
    private const int Width = 760;
    private const int LabelWidth = 330;
    private const int ValueWidth = 70;
    private const int Row = 24;
    private const int Top = 48;

    public string ToSvg()
    {
        var height = Top + (Bars.Count * Row) + 12;

        // Whatever is far out of scale is cut off, and says so.
        var longest = Bars.Where(bar => !bar.IsCut).Max(bar => bar.Value);
        var scale = (Width - LabelWidth - ValueWidth) / Math.Max(longest, Mark ?? 0);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-family="system-ui, sans-serif" font-size="13">
            <style>text {"{"} fill: #57606a {"}"} .own {"{"} fill: #2f81f7 {"}"} .other {"{"} fill: #8c959f {"}"}</style>
            <text x="8" y="20" font-size="15" font-weight="bold">{WebUtility.HtmlEncode(Title)}</text>
            <text x="8" y="37">{WebUtility.HtmlEncode(Unit)}</text>

            """);
        for (var index = 0; index < Bars.Count; index++)
        {
            var bar = Bars[index];
            var y = Top + (index * Row);
            var length = Math.Max(1, Math.Min(bar.Value, longest) * scale);
            svg.Append(CultureInfo.InvariantCulture, $"""
                <text x="{LabelWidth - 8}" y="{y + 15}" text-anchor="end">{WebUtility.HtmlEncode(bar.Label)}</text>
                <rect class="{(bar.IsOurs ? "own" : "other")}" x="{LabelWidth}" y="{y + 3}" width="{length:0.0}" height="{Row - 8}" rx="2"/>
                <text x="{LabelWidth + length + 6:0.0}" y="{y + 15}">{bar.Text}{(bar.IsCut ? " (cut)" : string.Empty)}</text>

                """);
        }

        if (Mark is { } mark)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <line x1="{LabelWidth + (mark * scale):0.0}" x2="{LabelWidth + (mark * scale):0.0}" y1="{Top - 4}" y2="{height - 8}" stroke="#57606a" stroke-dasharray="3 3"/>

                """);
        }

        return svg.Append("</svg>\n").ToString();
    }
}

/// <summary>A bar.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">How long.</param>
/// <param name="IsOurs">Whether it is what this project does.</param>
/// <param name="IsCut">Whether it is too long to be shown in scale.</param>
internal sealed record Bar(string Label, double Value, bool IsOurs = false, bool IsCut = false)
{
    public string Text => Value.ToString(Value < 100 ? "0.00" : "N0", CultureInfo.InvariantCulture);
}
