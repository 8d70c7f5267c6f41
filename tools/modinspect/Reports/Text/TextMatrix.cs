using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>Rows of libraries, columns of hosts; in several tables below each other where the terminal is too narrow for one.</summary>
internal static class TextMatrix
{
    private const int Gap = 2;

    private sealed record Column(string Head, Func<ReportLibrary, string> Text, Func<ReportLibrary, string, string> Paint)
    {
        public int WidthOver(IEnumerable<ReportLibrary> rows) => rows.Select(row => Text(row).Length).Append(Head.Length).Max();
    }

    public static void Write(Report report, TextPage page, Paint paint, int? width)
    {
        var rows = report.Libraries;
        var first = new Column("library", library => Spelling.Visible(library.Label), (_, text) => text);
        var columns = Columns(report, paint).ToList();
        var start = 0;
        while (start < columns.Count)
        {
            var count = 1;
            var used = first.WidthOver(rows) + Gap + columns[start].WidthOver(rows);
            while (start + count < columns.Count && used + Gap + columns[start + count].WidthOver(rows) <= (width ?? int.MaxValue))
            {
                used += Gap + columns[start + count].WidthOver(rows);
                count++;
            }

            if (start > 0)
            {
                page.Line();
            }

            Table(rows, [first, .. columns.Skip(start).Take(count)], page, paint);
            start += count;
        }
    }

    private static IEnumerable<Column> Columns(Report report, Paint paint)
    {
        foreach (var (host, index) in report.Hosts.Select((host, index) => (host, index)))
        {
            yield return new Column(Spelling.Visible(host.Label), library => Cell(library.Cells[index]), (library, text) => paint.Verdict(library.Cells[index], text));
        }

        if (report.Libraries.Any(library => library.Declared is not null))
        {
            yield return new Column("declared", library => Spelling.Visible(library.Declared ?? "-"), (_, text) => text);
        }

        if (report.Hosts.Length > 1)
        {
            yield return new Column("proven", library => Spelling.Visible(library.Proven), (_, text) => text);
        }
    }

    private static string Cell(ReportCell cell) => cell.Verdict.Kind == VerdictKind.Incompatible && cell.OpenCauses > 0
        ? $"incompatible ({cell.OpenCauses})"
        : Sentences.Verdict(cell);

    private static void Table(IReadOnlyCollection<ReportLibrary> rows, Column[] columns, TextPage page, Paint paint)
    {
        var widths = columns.Select(column => column.WidthOver(rows)).ToArray();
        page.Line(0, paint.Bold(string.Join("  ", columns.Select((column, index) => column.Head.PadRight(widths[index]))).TrimEnd()));
        foreach (var row in rows)
        {
            // The last cell is not padded, so that no line ends in blanks.
            page.Line(0, string.Join("  ", columns.Select((column, index) =>
                column.Paint(row, index == columns.Length - 1 ? column.Text(row) : column.Text(row).PadRight(widths[index])))));
        }
    }
}
