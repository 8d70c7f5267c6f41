using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Modules.Inspect.Reports.Json;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Sarif;

/// <summary>
/// The report as SARIF 2.1.0, for code scanning: a result a library and cause, whatever number of hosts has it. No times and no random ids: the same input gives the same bytes.
/// </summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal sealed class SarifReport
{
    private readonly Report _report;
    private readonly Utf8JsonWriter _json;
    private readonly ImmutableArray<Rule> _rules;
    private readonly SarifPlaces _places;

    private SarifReport(Report report, Utf8JsonWriter json)
    {
        _report = report;
        _json = json;
        _places = new SarifPlaces(json);
        _rules =
        [
            .. report.Libraries.SelectMany(library => library.Causes).Select(cause => cause.Finding.Rule)
                .Concat(report.Unused.Select(entry => Rules.Find(entry.Rule)!))
                .Distinct()
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }

    public static string Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            new SarifReport(report, json).WriteLog();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void WriteLog()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        WriteInvocation();
        WriteArtifacts();
        _json.WriteStartArray("results");
        foreach (var library in _report.Libraries)
        {
            foreach (var cause in library.Causes)
            {
                WriteResult(library, cause);
            }
        }

        foreach (var entry in _report.Unused)
        {
            SarifState.WriteAbsent(_json, entry, _rules);
        }

        _json.WriteEndArray();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "modinspect");
        _json.WriteString("version", ToolVersion.Text);
        _json.WriteString("semanticVersion", ToolVersion.Text);
        _json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            SarifRules.Write(_json, rule);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // An unreadable library or an empty run is a failed run, so that a viewer does not show it as clean.
    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _report.ExitCode != ExitCode.NotVerified);
        _json.WriteNumber("exitCode", _report.ExitCode);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteArtifacts()
    {
        _json.WriteStartArray("artifacts");
        foreach (var library in _report.Libraries)
        {
            _json.WriteStartObject();
            _places.WriteFile("location", library.Description.Path);
            if (library.Description.Sha256 is { } hash)
            {
                _json.WriteStartObject("hashes");
                _json.WriteString("sha-256", hash.ToString());
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteResult(ReportLibrary library, ReportCause cause)
    {
        var finding = cause.Finding;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.Rule));
        _json.WriteString("level", SarifRules.Level(finding.Level));
        SarifRules.WriteText(_json, "message", Message(cause));
        _places.Write(library, finding);
        SarifState.WriteFingerprint(_json, ReportCause.KeyOf(finding), library.Description.Name);
        if (_report.Baseline is not null)
        {
            SarifState.Write(_json, cause.IsOpen ? "new" : "unchanged", cause.Reason);
        }

        _json.WriteStartObject("properties");
        _json.WriteString("level", Spelling.Of(finding.Level));
        _json.WriteString("stage", Spelling.Of(finding.Stage));
        _json.WriteString("exception", finding.Exception);
        _json.WriteString("symbol", finding.Symbol);
        _json.WriteTexts("candidates", finding.Candidates);
        _json.WriteTexts("modules", finding.Modules);
        _json.WriteTexts("path", finding.Path);
        _json.WriteTexts("hosts", cause.Hosts.Where(host => host.Surface is not null).Select(host => host.Label));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private string Message(ReportCause cause)
    {
        var instead = string.Join(", ", Sentences.Candidates(cause.Finding));
        return $"{SymbolText.Message(cause.Finding)}{(instead.Length == 0 ? string.Empty : $" There is {instead}.")} Effect: {Sentences.Effect(cause.Finding)}."
            + (_report.Hosts.Length > 1 ? $" Broken {Sentences.Hosts(cause, _report)}." : string.Empty);
    }
}
