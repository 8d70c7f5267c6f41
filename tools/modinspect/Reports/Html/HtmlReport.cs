using System.Security.Cryptography;
using System.Text;
using Modules.Inspect.Reports.Model;

namespace Modules.Inspect.Reports.Html;

/// <summary>
/// The report as one page that needs nothing else: no network, no files beside it. It can be read without scripts; with them it can be searched and filtered.
/// </summary>
internal static class HtmlReport
{
    public static string Write(Report report)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");

        // Names come from files that nobody trusts: nothing but these two may act, and nothing may be fetched.
        var policy = $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {HashOf(style)}; script-src {HashOf(script)}";
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Raw("\n");
        var summary = report.Libraries.IsEmpty ? "nothing was examined" : Sentences.Summary(report);
        html.Element("title", $"modinspect: {summary}").Raw("\n<style>").Raw(style).Raw("</style>\n</head>\n<body>\n");
        HtmlHeader.Write(html, report, summary);
        html.Raw("<main>\n");
        if (!report.Libraries.IsEmpty)
        {
            HtmlMatrix.Write(html, report);
            HtmlFilters.Write(html, report);
            for (var row = 0; row < report.Libraries.Length; row++)
            {
                HtmlLibrary.Write(html, report, row);
            }
        }

        html.Raw("<p id=\"nothing\" hidden>Nothing matches. <button type=\"button\" class=\"reset\">Show everything</button></p>\n</main>\n");
        html.Element("footer", $"modinspect {ToolVersion.Text}: what the verifier passes, runs; what it rejects would have thrown.");
        html.Raw("\n<script>").Raw(script).Raw("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string HashOf(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
