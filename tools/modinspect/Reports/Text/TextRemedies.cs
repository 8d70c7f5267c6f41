using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>What to do, once a rule: at the end of the report, where whoever ran the tool looks first.</summary>
internal sealed class TextRemedies(TextPage page, Paint paint)
{
    private readonly List<(Rule Rule, string Remedy)> _remedies = [];

    /// <summary>Notes what to do about a finding, unless its message says so.</summary>
    public void Add(Finding finding)
    {
        if (Sentences.Remedy(finding) is { } remedy && !_remedies.Exists(known => known.Rule == finding.Rule))
        {
            _remedies.Add((finding.Rule, remedy));
        }
    }

    public void Write()
    {
        if (_remedies.Count == 0)
        {
            return;
        }

        page.Line();
        page.Line(0, $"{paint.Bold("what to do")} {paint.Dim("('modinspect explain RULE' tells more)")}");
        foreach (var (rule, remedy) in _remedies.OrderBy(known => known.Rule.Id, StringComparer.Ordinal))
        {
            page.Line(2, $"{paint.Bold(rule.Id)}  {remedy}", rule.Id.Length + 2);
        }
    }
}
