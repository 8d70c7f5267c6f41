using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>What to do, once a rule: at the end of the report, where whoever ran the tool looks first.</summary>
internal sealed class TextRemedies(TextPage page, Paint paint)
{
    // One of each rule.
    private readonly List<Finding> _findings = [];

    /// <summary>Notes what to do about a finding, unless its message says so.</summary>
    public void Add(Finding finding)
    {
        if (Sentences.Remedy(finding) is not null && !_findings.Exists(known => known.Rule == finding.Rule))
        {
            _findings.Add(finding);
        }
    }

    public void Write()
    {
        if (_findings.Count == 0)
        {
            return;
        }

        page.Line();
        page.Line(0, $"{paint.Bold("what to do")} {paint.Dim("('modinspect explain RULE' tells more)")}");
        _findings.Sort((left, right) => string.CompareOrdinal(left.Rule.Id, right.Rule.Id));
        foreach (var finding in _findings)
        {
            page.Line(2, $"{paint.Bold(finding.Rule.Id)}  {Sentences.Remedy(finding)}", finding.Rule.Id.Length + 2);
        }
    }
}
