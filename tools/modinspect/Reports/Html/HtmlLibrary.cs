using System.Globalization;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Html;

/// <summary>A library: what it is, its modules, where its assemblies come from, and its causes.</summary>
internal static class HtmlLibrary
{
    public static void Write(HtmlWriter html, Report report, int row)
    {
        var library = report.Libraries[row];
        var index = row.ToString(CultureInfo.InvariantCulture);
        html.Open("section", ("class", "library"), ("id", $"library-{index}"), ("data-library", index)).Raw("\n<h2><span>");
        HtmlSymbol.Breaking(html, library.Label);
        html.Raw("</span> ");
        html.Element("span", Sentences.Summary(library), ("class", $"verdict {Tone(library)}")).Raw("</h2>\n");
        html.Open("p", ("class", "what")).Text(library.Description.Version is null ? library.Description.Path : Sentences.Library(library.Description));
        html.Raw("<br>").Element("span", Facts(library), ("class", "facts")).Raw("</p>\n");
        Modules(html, library);
        Windows(html, library);
        Dependencies(html, library, isOpen: !report.IsMatrix && library.Causes.IsEmpty);
        var causes = library.Causes.ToLookup(library.IsUnreached);
        Causes(html, report, library, causes[false], null);
        Causes(html, report, library, causes[true], "Not reached by any module: rejects nobody; only reflection gets there.");
        html.Close("section");
    }

    // The worst of its cells; but what some hosts take is not simply bad.
    private static string Tone(ReportLibrary library)
    {
        var tones = library.Cells.Select(HtmlMatrix.Tone).Distinct().ToList();
        var worst = tones.MinBy(tone => Array.IndexOf(["unknown", "bad", "accepted", "good"], tone))!;
        return worst == "bad" && tones.Count > 1 ? "part" : worst;
    }

    private static string Facts(ReportLibrary library)
    {
        var verdict = library.Cells[0].Verdict;
        var facts = new List<string>();
        if (verdict.Examined.Assemblies > 0)
        {
            facts.Add(Sentences.Examined(verdict.Examined));
        }

        facts.AddRange(verdict.Host.Frameworks.Select(framework => framework.ToString()));
        if (library.Description.Sha256 is { } hash)
        {
            facts.Add($"SHA-256 {hash.ToString()[..16]}…");
        }

        return string.Join(" · ", facts);
    }

    private static void Modules(HtmlWriter html, ReportLibrary library)
    {
        var judged = library.Cells.SelectMany(cell => cell.Verdict.Modules.Select(module => (cell.Host, module, Rule: VersionRule.Spell(cell.Verdict, module)))).ToList();
        if (judged.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"scroll\"><table class=\"modules\"><thead><tr><th scope=\"col\">module</th><th scope=\"col\">verdict</th>");
        html.Raw(library.Cells.Length > 1 ? "<th scope=\"col\">host</th>" : string.Empty).Raw("<th scope=\"col\">versions</th></tr></thead>\n<tbody>\n");
        foreach (var (host, module, rule) in judged.OrderBy(item => item.module.Module.Name, StringComparer.Ordinal))
        {
            html.Raw("<tr><td>").Element("b", module.Module.Name).Text($" {module.Module.Version}").Raw("<br>").Element("code", SymbolText.Of(module.Module.Type)).Raw("</td><td>");
            var tone = module.Kind == VerdictKind.Compatible ? "good" : module.Kind == VerdictKind.Incompatible ? "bad" : "unknown";
            html.Element("span", Sentences.Verdict(module.Kind), ("class", $"verdict {tone}")).Raw("</td>");
            if (library.Cells.Length > 1)
            {
                html.Element("td", host.Label);
            }

            html.Element("td", rule).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Windows(HtmlWriter html, ReportLibrary library)
    {
        foreach (var cell in library.Cells)
        {
            if (Sentences.NarrowWindow(cell) is { } narrow)
            {
                html.Element("p", $"{cell.Host.Label}: {narrow}.", ("class", "note")).Raw("\n");
            }
        }
    }

    private static void Dependencies(HtmlWriter html, ReportLibrary library, bool isOpen)
    {
        var planned = library.Cells.Select((cell, column) => (cell, column)).Where(item => item.cell.Verdict.Plan is not null).ToList();
        if (planned.Count == 0)
        {
            return;
        }

        html.Open("details", ("class", "origins"), ("open", isOpen ? string.Empty : null)).Raw("<summary>Where its assemblies come from</summary>\n");
        foreach (var (cell, column) in planned)
        {
            html.Open("figure", ("data-host", column.ToString(CultureInfo.InvariantCulture)), ("data-broken", cell.OpenCauses > 0 ? string.Empty : null)).Raw("\n");
            if (library.Cells.Length > 1)
            {
                html.Element("figcaption", $"with {cell.Host.Label}").Raw("\n");
            }

            var picture = new DependencyPicture(cell);
            picture.Write(html, 920, "wide");
            picture.Write(html, 340, "narrow");
            html.Close("figure");
        }

        html.Close("details");
    }

    private static void Causes(HtmlWriter html, Report report, ReportLibrary library, IEnumerable<ReportCause> causes, string? note)
    {
        var list = causes.ToList();
        if (list.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"causes\">\n");
        if (note is not null)
        {
            html.Element("p", note, ("class", "note")).Raw("\n");
        }

        foreach (var cause in list)
        {
            HtmlCause.Write(html, report, library, cause);
        }

        html.Close("div");
    }
}
