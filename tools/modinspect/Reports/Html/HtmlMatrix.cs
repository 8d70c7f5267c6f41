using System.Globalization;
using Modules.Inspect.Reports.Model;

namespace Modules.Inspect.Reports.Html;

/// <summary>Libraries and hosts; a cell leads to what is behind it.</summary>
internal static class HtmlMatrix
{
    // A phone has room for so many words in a row; of more hosts it shows signs.
    private const int FewHosts = 1;

    public static void Write(HtmlWriter html, Report report)
    {
        if (!report.IsMatrix)
        {
            return;
        }

        var hasDeclared = report.Libraries.Any(library => library.Declared is not null);
        html.Open("section", ("class", report.Hosts.Length > FewHosts ? "matrix many" : "matrix"), ("aria-label", "Matrix")).Raw("<div class=\"scroll\"><table>\n<thead><tr>").Element("th", "library", ("scope", "col"));
        foreach (var host in report.Hosts)
        {
            html.Element("th", host.Label, ("scope", "col"), ("title", host.Surface?.Path));
        }

        html.Raw(hasDeclared ? "<th scope=\"col\">declared</th>" : string.Empty);
        html.Raw(report.Hosts.Length > 1 ? "<th scope=\"col\">proven</th>" : string.Empty).Raw("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < report.Libraries.Length; row++)
        {
            var library = report.Libraries[row];
            html.Raw("<tr>").Open("th", ("scope", "row")).Open("a", ("href", $"#library-{row}"), ("title", library.Description.Path));
            HtmlSymbol.Breaking(html, library.Label);
            html.Raw("</a></th>");
            for (var column = 0; column < library.Cells.Length; column++)
            {
                Cell(html, library, row, column);
            }

            if (hasDeclared)
            {
                html.Element("td", library.Declared ?? "-", ("class", "range"));
            }

            if (report.Hosts.Length > 1)
            {
                html.Element("td", library.Proven, ("class", "range"));
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div></section>\n");
    }

    public static string Tone(ReportCell cell) => cell.IsUnverified ? "unknown" : cell.OpenCauses > 0 ? "bad" : cell.IsAccepted ? "accepted" : "good";

    private static void Cell(HtmlWriter html, ReportLibrary library, int row, int column)
    {
        var cell = library.Cells[column];
        var words = Sentences.Verdict(cell);
        html.Raw("<td>").Open(
            "button",
            ("type", "button"),
            ("class", $"cell {Tone(cell)}"),
            ("data-library", row.ToString(CultureInfo.InvariantCulture)),
            ("data-host", column.ToString(CultureInfo.InvariantCulture)),
            ("aria-label", $"{library.Label} with {cell.Host.Label}: {words}, {Spelling.Count(cell.OpenCauses, "cause")}"));
        html.Element("span", words, ("class", "word"));
        if (cell.OpenCauses > 0)
        {
            html.Raw(" ").Element("b", cell.OpenCauses.ToString(CultureInfo.InvariantCulture));
        }

        html.Raw("</button></td>");
    }
}
