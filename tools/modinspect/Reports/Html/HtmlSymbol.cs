namespace Modules.Inspect.Reports.Html;

/// <summary>A symbol as code: its namespaces faint, what one looks for strong, and a line may break after each dot.</summary>
internal static class HtmlSymbol
{
    private static readonly string[] Accessors = [".get", ".set", ".add", ".remove"];

    /// <param name="html">Where to write.</param>
    /// <param name="symbol">Spelt for people, such as <c>string Ns.Sub.Type.Member(int)</c>.</param>
    /// <param name="title">The exact spelling, or null.</param>
    /// <param name="isMember">Whether it is a member, where neither parameters nor a return type show it.</param>
    public static void Write(HtmlWriter html, string symbol, string? title = null, bool isMember = false)
    {
        // The type and the member are what one looks for: the last two names, or three where the last is an accessor; of a type, which has neither a list nor a return type, the last.
        // A remark in brackets, as after a lambda's method, is set off by a blank.
        var list = symbol.IndexOf('(', StringComparison.Ordinal);
        var head = list < 0 ? symbol : symbol[..list].TrimEnd(' ');
        var generic = head.IndexOf('<', StringComparison.Ordinal);
        var start = head.LastIndexOf(' ', Math.Max(0, (generic < 0 ? head.Length : generic) - 1)) + 1;
        var names = 1 + (isMember || list >= 0 || start > 0 ? 1 : 0) + (list < 0 && Array.Exists(Accessors, accessor => head.EndsWith(accessor, StringComparison.Ordinal)) ? 1 : 0);
        var cut = head.Length;
        for (; names > 0 && cut > start; names--)
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
