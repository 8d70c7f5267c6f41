using Modules.Verifier;

namespace Modules.Inspect.Reports.Html;

/// <summary>A finding's message with the symbols in it set as code, their namespaces faint.</summary>
internal static class HtmlMessage
{
    public static void Write(HtmlWriter html, Finding finding)
    {
        var message = SymbolText.Message(finding);
        var symbols = finding.Candidates
            .Append(finding.Symbol is { } symbol && symbol.Contains('!', StringComparison.Ordinal) ? symbol : string.Empty)
            .Concat(finding.Where.Take(1).Select(place => place.Member))
            .SelectMany(item => new[] { SymbolText.Of(item), SymbolText.Place(item), TypeText.Qualified(SymbolParts.Split(SymbolParts.WithoutAssembly(item)).Type) })
            .Where(text => text.Contains('.', StringComparison.Ordinal))
            .Distinct()
            .OrderByDescending(text => text.Length)
            .ToList();
        html.Raw("<span class=\"message\">");
        var start = 0;
        while (start < message.Length)
        {
            var next = symbols
                .Select(text => (At: message.IndexOf(text, start, StringComparison.Ordinal), Symbol: text))
                .Where(hit => hit.At >= 0)
                .OrderBy(hit => hit.At)
                .ThenByDescending(hit => hit.Symbol.Length)
                .FirstOrDefault((At: message.Length, Symbol: string.Empty));
            html.Text(message[start..next.At]);
            if (next.Symbol.Length > 0)
            {
                HtmlSymbol.Write(html, next.Symbol);
            }

            start = next.At + next.Symbol.Length;
        }

        html.Raw("</span>");
    }
}
