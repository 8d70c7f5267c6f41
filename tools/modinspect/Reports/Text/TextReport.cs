using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>The report for people at a terminal: the answer first, then why, where, and what to do.</summary>
internal sealed class TextReport
{
    private readonly Report _report;
    private readonly TextOptions _options;
    private readonly TextPage _page;
    private readonly TextRemedies _remedies;
    private readonly Paint _paint;

    private TextReport(Report report, TextOptions options)
    {
        _report = report;
        _options = options;
        _page = new TextPage(options.Width);
        _paint = new Paint(options.UseColor, options.UseLinks);
        _remedies = new TextRemedies(_page, _paint);
    }

    public static string Write(Report report, TextOptions options)
    {
        var text = new TextReport(report, options);
        if (!report.Libraries.IsEmpty)
        {
            text.Write();
        }

        return text._page.ToString();
    }

    private void Write()
    {
        Answer();
        if (_report.IsMatrix)
        {
            _page.Line();
            TextMatrix.Write(_report, _page, _paint, _options.Width);
        }

        if (_options.IsQuiet || (!_report.IsMatrix && Sentences.IsUnread(_report.Libraries[0])))
        {
            return;
        }

        foreach (var library in _report.Libraries)
        {
            if (_report.IsMatrix)
            {
                if (!library.HasNews && !_options.IsVerbose)
                {
                    continue;
                }

                _page.Line();
                _page.Line(0, $"{_paint.File(library.Description.Path, _paint.Bold(Spelling.Visible(library.Label)))}: {Sentences.Summary(library)}");
            }

            Library(library);
        }

        _remedies.Write();
    }

    private void Answer()
    {
        var summary = Spelling.Visible(Sentences.Summary(_report));
        var end = summary.IndexOf(':', StringComparison.Ordinal);
        var kind = _report.Cells.Any(cell => cell.IsUnverified) ? VerdictKind.Unverifiable : _report.Cells.Any(cell => cell.OpenCauses > 0) ? VerdictKind.Incompatible : VerdictKind.Compatible;
        _page.Line(0, _paint.Verdict(kind, summary[..end]) + summary[end..]);
    }

    private void Library(ReportLibrary library)
    {
        if (library.Description.Version is not null)
        {
            _page.Line(2, Spelling.Visible(Sentences.Library(library.Description)));
        }

        if (library.Description.Manifest is not null)
        {
            Modules(library);
        }

        var first = library.Cells[0].Verdict;
        if (first.Examined.Assemblies > 0)
        {
            _page.Line(2, _paint.Dim($"{Sentences.Examined(first.Examined)}; {string.Join(", ", first.Host.Frameworks)}"));
        }

        foreach (var cell in library.Cells)
        {
            if (Sentences.NarrowWindow(cell) is { } narrow)
            {
                _page.Line(2, library.Cells.Length == 1 ? narrow : $"{cell.Host.Label}: {narrow}");
            }
        }

        if (!library.Causes.IsEmpty)
        {
            Causes(library);
        }
    }

    private void Causes(ReportLibrary library)
    {
        Told(library);
        var hidden = library.Causes.Count(cause => cause.Finding.Level == FindingLevel.Info);
        if (hidden > 0 && !_options.IsVerbose)
        {
            _page.Line();
            _page.Line(2, _paint.Dim($"{hidden} more for information; --verbose shows {(hidden == 1 ? "it" : "them")}"));
        }
    }

    private void Told(ReportLibrary library)
    {
        var causes = library.Causes.Where(cause => _options.IsVerbose || cause.Finding.Level > FindingLevel.Info).ToList();
        if (causes.Count == 0)
        {
            return;
        }

        var printer = new TextCauses(_report, _page, _remedies, _paint, _options);
        printer.Write(causes.Where(cause => !library.IsUnreached(cause)));
        if (causes.Exists(library.IsUnreached))
        {
            _page.Line();
            _page.Line(2, _paint.Bold("not reached by any module") + _paint.Dim(": rejects nobody; only reflection gets there"));
            printer.Write(causes.Where(library.IsUnreached));
        }
    }

    private void Modules(ReportLibrary library)
    {
        foreach (var name in library.Cells.SelectMany(cell => cell.Verdict.Modules).Select(module => module.Module.Name).Distinct())
        {
            Module(library, name);
        }
    }

    // The same module is one line where all hosts agree, else a line a host.
    private void Module(ReportLibrary library, string name)
    {
        var lines = library.Cells
            .Select(cell => (cell, module: cell.Verdict.Modules.FirstOrDefault(module => module.Module.Name == name)))
            .Where(item => item.module is not null)
            .Select(item => (item.cell.Host, Kind: item.module!.Kind, item.module.Module, Rule: VersionRule.Spell(item.cell.Verdict, item.module)))
            .ToList();
        var module = lines[0].Module;
        var version = module.Version is null ? string.Empty : $" {module.Version}";
        var head = $"module {_paint.Bold(Spelling.Visible(name))}{Spelling.Visible($"{version} ({SymbolText.Of(module.Type)})")}";
        if (lines is [var only])
        {
            _page.Line(2, $"{head}: {_paint.Verdict(only.Kind, Sentences.Verdict(only.Kind))}; {Spelling.Visible(only.Rule)}");
            return;
        }

        _page.Line(2, head);
        var width = lines.Max(line => Sentences.Verdict(line.Kind).Length);
        foreach (var line in lines)
        {
            _page.Line(4, $"{_paint.Verdict(line.Kind, Sentences.Verdict(line.Kind).PadRight(width))}  {Spelling.Visible(line.Rule)}");
        }
    }
}
