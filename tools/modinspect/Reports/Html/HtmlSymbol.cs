namespace Modules.Inspect.Reports.Html;

/// <summary>A symbol as code: its namespaces faint, what one looks for strong, and a line may break after each dot.</summary>
internal static class HtmlSymbol
{
    /// <param name="html">Where to write.</param>
    /// <param name="symbol">Spelt for people, such as <c>string Ns.Sub.Type.Member(int)</c>.</param>
    /// <param name="title">The exact spelling, or null.</param>
    public static void Write(HtmlWriter html, string symbol, string? title = null)
    {
        // The last two names before the list are what one looks for; of a type the last.
        // A remark in brackets, as after a lambda's method, is set off by a blank.
        var list = symbol.IndexOf('(', StringComparison.Ordinal);
        var head = list < 0 ? symbol : symbol[..list].TrimEnd(' ');
        var generic = head.IndexOf('<', StringComparison.Ordinal);
        var start = head.LastIndexOf(' ', Math.Max(0, (generic < 0 ? head.Length : generic) - 1)) + 1;
        var cut = LastDot(head, head.Length);
        if (list >= 0 && cut > start)
        {
            cut = LastDot(head, cut);
        }

        cut = Math.Max(start, cut + 1);
        html.Open("code", ("title", title)).Text(symbol[..start]).Raw("<span class=\"ns\">");
        Breaking(html, symbol[start..cut]);
        html.Raw("</span><b>");
        Breaking(html, head[cut..]);
        html.Raw("</b>").Text(symbol[head.Length..]).Raw("</code>");
    }

    /// <summary>A name in which a line may break after each dot.</summary>
    public static void Breaking(HtmlWriter html, string name)
    {
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            html.Text(parts[i]).Raw(i < parts.Length - 1 ? ".<wbr>" : string.Empty);
        }
    }

    // Outside of angle brackets.
    private static int LastDot(string text, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            depth += text[i] == '>' ? 1 : text[i] == '<' ? -1 : 0;
            if (text[i] == '.' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
