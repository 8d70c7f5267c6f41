using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Html;

/// <summary>A cause: what is missing in the line that folds, and behind it what there is, where, who reaches it, and what to do.</summary>
internal static class HtmlCause
{
    private const int MostPlaces = 8;

    public static void Write(HtmlWriter html, Report report, ReportLibrary library, ReportCause cause)
    {
        var finding = cause.Finding;
        var level = Spelling.Of(finding.Level);
        html.Open(
            "details",
            ("class", cause.IsOpen ? "cause" : "cause accepted"),
            ("data-level", level),
            ("data-rule", finding.Rule.Id),
            ("data-modules", library.IsUnreached(cause) ? HtmlFilters.Unreached : string.Join('\n', finding.Modules)),
            ("data-hosts", string.Join(' ', cause.Hosts.Select(host => report.Hosts.IndexOf(host)))));
        html.Raw("<summary>").Element("span", level, ("class", $"level {level}"), ("title", Sentences.Meaning(finding.Level))).Raw(" ");
        html.Element("span", finding.Rule.Id, ("class", "rule"), ("title", finding.Rule.Alias)).Raw(" ");
        if (!cause.IsOpen)
        {
            html.Element("span", "accepted", ("class", "verdict accepted")).Raw(" ");
        }

        HtmlMessage.Write(html, finding);
        html.Raw("</summary>\n<dl>\n");
        Row(html, "effect", () => html.Text(Sentences.Effect(finding)));
        var candidates = Sentences.Candidates(finding).ToList();
        if (candidates.Count > 0)
        {
            Row(html, "there is", () => List(html, candidates, candidate => HtmlSymbol.Write(html, candidate)));
        }

        var places = Sentences.Places(finding).ToList();
        if (places.Count > 0)
        {
            Row(html, "where", () =>
            {
                List(html, places.Take(MostPlaces), place => Place(html, place));
                if (places.Count > MostPlaces)
                {
                    html.Raw("<details class=\"more\"><summary>").Text($"and {places.Count - MostPlaces} more").Raw("</summary>");
                    List(html, places.Skip(MostPlaces), place => Place(html, place));
                    html.Raw("</details>");
                }
            });
        }

        if (!finding.Modules.IsEmpty)
        {
            Row(html, finding.Where.IsEmpty ? "module" : "reached by", () =>
            {
                html.Text(string.Join(", ", finding.Modules));
                if (!finding.Path.IsEmpty)
                {
                    html.Raw("<ol class=\"path\">");
                    foreach (var member in finding.Path)
                    {
                        html.Raw("<li>");
                        HtmlSymbol.Write(html, SymbolText.Place(member), isMember: true);
                        html.Raw("</li>");
                    }

                    html.Raw("</ol>");
                }
            });
        }

        if (report.Hosts.Length > 1)
        {
            Row(html, "broken", () => html.Text(Sentences.Hosts(cause, report)));
        }

        if (cause.Reason is { } reason)
        {
            Row(html, "accepted", () => html.Text(reason));
        }

        if (Sentences.Remedy(finding) is { } remedy)
        {
            Row(html, "what to do", () => html.Text(remedy));
        }

        Row(html, "rule", () => html.Text($"{finding.Rule}: {finding.Rule.Title}"));
        if (finding.Symbol is { } symbol)
        {
            Row(html, "symbol", () => html.Element("code", symbol, ("class", "exact")));
        }

        html.Raw("</dl></details>\n");
    }

    private static void Place(HtmlWriter html, IGrouping<string, FindingPlace> place)
    {
        HtmlSymbol.Write(html, SymbolText.Place(place.Key), place.Key, isMember: place.Key.Contains("::", StringComparison.Ordinal));
        foreach (var line in Sentences.Lines(place, withOffsets: true))
        {
            html.Raw(" ").Element("span", line.Text, ("class", "line"));
        }
    }

    private static void List<T>(HtmlWriter html, IEnumerable<T> items, Action<T> write)
    {
        html.Raw("<ul>");
        foreach (var item in items)
        {
            html.Raw("<li>");
            write(item);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private static void Row(HtmlWriter html, string name, Action write)
    {
        html.Raw("<div>").Element("dt", name).Raw("<dd>");
        write();
        html.Raw("</dd></div>\n");
    }
}
