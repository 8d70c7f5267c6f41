using System.Globalization;
using Modules.Inspect.Reports.Model;

namespace Modules.Inspect.Reports.Html;

/// <summary>Search, and filters by level, rule, module, library and host; each only where there is a choice.</summary>
internal static class HtmlFilters
{
    /// <summary>The value of a cause that no module reaches.</summary>
    public const string Unreached = "(none)";

    public static void Write(HtmlWriter html, Report report)
    {
        var causes = report.Libraries.SelectMany(library => library.Causes).ToList();
        if (causes.Count == 0)
        {
            return;
        }

        html.Raw("<form class=\"filters\" role=\"search\" aria-label=\"Filter causes\">\n");
        html.Raw("<input id=\"search\" type=\"search\" placeholder=\"Search: member, type, assembly, file …\" aria-label=\"Search\" title=\"/ searches, Esc shows everything\" autocomplete=\"off\" spellcheck=\"false\">\n");
        html.Raw("<div class=\"levels\">");
        foreach (var level in causes.GroupBy(cause => cause.Finding.Level).OrderByDescending(group => group.Key))
        {
            var name = Spelling.Of(level.Key);
            html.Open("label", ("class", $"chip {name}"), ("title", Sentences.Meaning(level.Key)))
                .Open("input", ("type", "checkbox"), ("name", "level"), ("value", name), ("checked", string.Empty))
                .Text(name).Raw(" ").Element("b", level.Count().ToString(CultureInfo.InvariantCulture)).Raw("</label>");
        }

        html.Raw("</div>\n<div class=\"selects\">");
        Select(html, "library", "every library", report.Libraries.Select((library, index) => (Text(index), library.Label)));
        Select(html, "host", "every host", report.Hosts.Select((host, index) => (Text(index), host.Label)));
        var rules = causes.GroupBy(cause => cause.Finding.Rule).OrderBy(group => group.Key.Id, StringComparer.Ordinal);
        Select(html, "rule", "every rule", rules.Select(group => (group.Key.Id, $"{group.Key} ({group.Count()})")));
        var names = report.Cells.SelectMany(cell => cell.Verdict.Modules).Select(module => module.Module.Name).Distinct().Order(StringComparer.Ordinal);
        var modules = names.Select(name => (name, name)).ToList();
        Select(html, "module", "every module", modules.Count == 0 ? [] : [.. modules, (Unreached, "not reached by any")]);
        html.Raw("</div>\n<div class=\"state\"><output id=\"shown\"></output><button type=\"button\" id=\"unfold\">Open all</button>");
        html.Raw("<button type=\"button\" class=\"reset\">Reset</button></div>\n</form>\n");
    }

    private static void Select(HtmlWriter html, string name, string all, IEnumerable<(string Value, string Text)> choices)
    {
        var options = choices.ToList();
        if (options.Count < 2)
        {
            return;
        }

        html.Open("select", ("id", name), ("aria-label", name)).Element("option", all, ("value", string.Empty));
        foreach (var (value, text) in options)
        {
            html.Element("option", text, ("value", value));
        }

        html.Raw("</select>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
