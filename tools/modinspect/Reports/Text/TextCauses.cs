using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>Causes in a text report: by rule, with what holds for all of them said once.</summary>
internal sealed class TextCauses(Report report, TextPage page, TextRemedies remedies, Paint paint, TextOptions options)
{
    private const int MostMembers = 3;
    private const int LabelWidth = 11;

    public void Write(IEnumerable<ReportCause> causes)
    {
        foreach (var group in causes.GroupBy(cause => $"{Spelling.Of(cause.Finding.Level)} {cause.Finding.Rule.Id} {Sentences.Effect(cause.Finding)}", StringComparer.Ordinal))
        {
            var first = group.First().Finding;
            page.Line();
            page.Line(2, $"{paint.Level(first.Level, Spelling.Of(first.Level))} {paint.Bold(first.Rule.ToString())}: {Sentences.Effect(first)}");
            foreach (var cause in group)
            {
                Cause(cause);
            }

            if (group.Any(cause => cause.IsOpen))
            {
                remedies.Add(first);
            }
        }
    }

    private void Cause(ReportCause cause)
    {
        var finding = cause.Finding;
        page.Line(4, $"{(cause.IsOpen ? string.Empty : paint.Dim("accepted: "))}{Spelling.Visible(SymbolText.Message(finding))}");
        foreach (var candidate in Sentences.Candidates(finding))
        {
            Labelled("there is", candidate);
        }

        // Two lambdas of one method look the same.
        var places = Sentences.Places(finding).Select(Where).Distinct(StringComparer.Ordinal).ToList();
        foreach (var place in places.Take(options.IsVerbose ? places.Count : MostMembers))
        {
            page.Line(6, $"{paint.Dim("where".PadRight(LabelWidth))}{place}", LabelWidth);
        }

        if (places.Count > MostMembers && !options.IsVerbose)
        {
            Labelled(string.Empty, $"and {places.Count - MostMembers} more; --verbose shows them");
        }

        if (!finding.Modules.IsEmpty)
        {
            var path = finding.Path.IsEmpty ? string.Empty : $" through {string.Join(" -> ", finding.Path.Select(member => SymbolText.Place(member)))}";
            Labelled(finding.Where.IsEmpty ? "module" : "reached by", $"{string.Join(", ", finding.Modules)}{path}");
        }

        if (report.Hosts.Length > 1)
        {
            Labelled("broken", Sentences.Hosts(cause, report));
        }

        if (cause.Reason is not null)
        {
            Labelled("because", cause.Reason);
        }

        if (options.IsVerbose && finding.Symbol is not null)
        {
            Labelled("symbol", finding.Symbol);
        }
    }

    private void Labelled(string label, string text) => page.Line(6, $"{paint.Dim(label.PadRight(LabelWidth))}{Spelling.Visible(text)}", LabelWidth);

    private string Where(IGrouping<string, FindingPlace> member) => $"{Spelling.Visible(SymbolText.Place(member.Key, keepNamespace: options.IsVerbose))}{Lines(member)}";

    private string Lines(IEnumerable<FindingPlace> places)
    {
        var lines = Sentences.Lines(places, options.IsVerbose).Select(line => line.File is null ? line.Text : paint.File(line.File, Spelling.Visible(line.Text))).ToList();
        return lines.Count == 0 ? string.Empty : $" ({string.Join(", ", lines)})";
    }
}
