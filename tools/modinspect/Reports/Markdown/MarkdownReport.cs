using System.Text;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Markdown;

/// <summary>The report as Markdown, for a comment on a pull request: the answer, the matrix, and the causes folded below it.</summary>
internal sealed class MarkdownReport
{
    // GitHub refuses comments of more than 65536 characters.
    private const int MostCharacters = 60_000;
    private const int MostMembers = 5;

    private readonly StringBuilder _text = new();
    private readonly Report _report;

    private MarkdownReport(Report report)
    {
        _report = report;
    }

    public static string Write(Report report)
    {
        var markdown = new MarkdownReport(report);
        markdown.Write();
        return markdown._text.ToString();
    }

    private void Write()
    {
        // The mark lets a workflow find its comment and replace it.
        Line("<!-- modinspect -->");
        if (_report.Libraries.IsEmpty)
        {
            Line("### :warning: nothing was examined");
            return;
        }

        var icon = _report.ExitCode switch { ExitCode.Compatible => ":white_check_mark:", ExitCode.Incompatible => ":x:", _ => ":warning:" };
        Line($"### {icon} {Escape(Sentences.Summary(_report))}");
        if (_report.IsMatrix)
        {
            Line();
            Matrix();
        }

        foreach (var library in _report.Libraries.Where(library => library.HasNews))
        {
            Library(library);
        }

        Line();
        Line($"<sub>modinspect {ToolVersion.Text}</sub>");
    }

    private void Matrix()
    {
        var head = new List<string> { "library" };
        var rows = _report.Libraries.Select(library => new List<string> { Code(library.Label) }).ToList();
        for (var column = 0; column < _report.Hosts.Length; column++)
        {
            var index = column;
            Add(Escape(_report.Hosts[index].Label), library => Cell(library.Cells[index]));
        }

        if (_report.Libraries.Any(library => library.Declared is not null))
        {
            Add("declared", library => Escape(library.Declared ?? "-"));
        }

        if (_report.Hosts.Length > 1)
        {
            Add("proven", library => Escape(library.Proven));
        }

        Row(head);
        Row(head.Select(_ => "---"));
        rows.ForEach(Row);

        void Add(string title, Func<ReportLibrary, string> text)
        {
            head.Add(title);
            for (var row = 0; row < rows.Count; row++)
            {
                rows[row].Add(text(_report.Libraries[row]));
            }
        }
    }

    private static string Cell(ReportCell cell)
    {
        var icon = cell.IsUnverified ? ":grey_question:" : cell.OpenCauses > 0 ? ":x:" : ":white_check_mark:";
        return $"{icon} {Sentences.Verdict(cell)}{(cell.OpenCauses > 0 ? $" ({cell.OpenCauses})" : string.Empty)}";
    }

    private void Library(ReportLibrary library)
    {
        Line();
        if (_report.IsMatrix)
        {
            Line($"#### {Code(library.Label)}: {Escape(Sentences.Summary(library))}");
            Line();
        }

        Line(Escape(Sentences.Library(library.Description)));
        foreach (var (cell, module) in library.Cells.SelectMany(cell => cell.Verdict.Modules.Select(module => (cell, module))))
        {
            var host = library.Cells.Length > 1 ? $" with {Escape(cell.Host.Label)}" : string.Empty;
            Line($"- module {Code(module.Module.Name)}{host}: **{Sentences.Verdict(module.Kind)}**; {Escape(VersionRule.Spell(cell.Verdict, module))}");
        }

        foreach (var cell in library.Cells)
        {
            if (Sentences.NarrowWindow(cell) is { } narrow)
            {
                Line($"- {Escape(cell.Host.Label)}: {narrow}");
            }
        }

        var left = library.Causes.Count(cause => cause.Finding.Level > FindingLevel.Info);
        foreach (var cause in library.Causes.Where(cause => cause.Finding.Level > FindingLevel.Info))
        {
            if (_text.Length > MostCharacters)
            {
                Line();
                Line($"... and {Spelling.Count(left, "more cause")}; a comment has no room for more. The HTML report has them all.");
                break;
            }

            Cause(library, cause);
            left--;
        }
    }

    private void Cause(ReportLibrary library, ReportCause cause)
    {
        var finding = cause.Finding;
        Line();
        var remark = !cause.IsOpen ? " <i>(accepted)</i>" : library.IsUnreached(cause) ? " <i>(not reached by any module)</i>" : string.Empty;
        Line($"<details><summary><b>{Spelling.Of(finding.Level)}</b> {finding.Rule.Id} {Html(SymbolText.Message(finding))}{remark}</summary>");
        Line();
        Line($"- {Escape(Sentences.Effect(finding))} ({finding.Rule.Alias})");
        foreach (var candidate in Sentences.Candidates(finding))
        {
            Line($"- there is {Code(candidate)}");
        }

        // Two lambdas of one method look the same.
        var places = Sentences.Places(finding).Select(Where).Distinct(StringComparer.Ordinal).ToList();
        foreach (var place in places.Take(MostMembers))
        {
            Line($"- in {place}");
        }

        if (places.Count > MostMembers)
        {
            Line($"- and in {places.Count - MostMembers} more");
        }

        if (!finding.Modules.IsEmpty)
        {
            var path = finding.Path.IsEmpty ? string.Empty : $" through {string.Join(" → ", finding.Path.Select(member => Code(SymbolText.Place(member))))}";
            Line($"- {(finding.Where.IsEmpty ? "module" : "reached by")} {string.Join(", ", finding.Modules.Select(Code))}{path}");
        }

        if (_report.Hosts.Length > 1)
        {
            Line($"- broken {Escape(Sentences.Hosts(cause, _report))}");
        }

        if (cause.Reason is not null)
        {
            Line($"- accepted: {Escape(cause.Reason)}");
        }

        if (Sentences.Remedy(finding) is { } remedy)
        {
            Line($"- what to do: {Escape(remedy)}");
        }

        Line();
        Line("</details>");
    }

    private static string Where(IGrouping<string, FindingPlace> place)
    {
        var lines = string.Join(", ", Sentences.Lines(place, withOffsets: false).Select(line => line.Text));
        return $"{Code(SymbolText.Place(place.Key))}{(lines.Length == 0 ? string.Empty : $" ({Escape(lines)})")}";
    }

    private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text = "") => _text.Append(text).Append('\n');

    // Names come from files: none may close a table, a link or a tag, or call a person.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in Html(text))
        {
            escaped.Append(character is '|' or '*' or '_' or '`' or '[' or ']' or '~' or '\\' ? "\\" : string.Empty).Append(character);
        }

        return escaped.ToString();
    }

    private static string Html(string text) => Spelling.Visible(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("@", "&#64;", StringComparison.Ordinal);

    private static string Code(string text)
    {
        var visible = Spelling.Visible(text).Replace("|", "\\|", StringComparison.Ordinal);
        return visible.Contains('`', StringComparison.Ordinal) ? $"`` {visible} ``" : $"`{visible}`";
    }
}
