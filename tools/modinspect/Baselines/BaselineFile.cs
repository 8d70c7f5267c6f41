using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;
using NuGet.Versioning;

namespace Modules.Inspect.Baselines;

/// <summary>Baselines as JSON (docs/schemas/baseline.schema.json): read strictly, written sorted.</summary>
internal static class BaselineFile
{
    private const int SchemaVersion = 1;

    private static readonly string[] Known = ["rule", "symbol", "member", "hosts", "reason"];

    /// <exception cref="UsageException">The file is not there or is no baseline; the message says why.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("schemaVersion", out var version)
                || !root.TryGetProperty("accepted", out var accepted)
                || accepted.ValueKind != JsonValueKind.Array)
            {
                throw Bad(path, "it needs \"schemaVersion\": 1 and a list \"accepted\"");
            }

            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != SchemaVersion)
            {
                throw Bad(path, $"its schemaVersion is {version.GetRawText()}; this modinspect reads {SchemaVersion}");
            }

            return new Baseline(path, [.. accepted.EnumerateArray().Select((entry, index) => Entry(path, entry, index + 1))]);
        }
        catch (JsonException fault)
        {
            throw Bad(path, $"it is no JSON: {fault.Message.TrimEnd('.')}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The baseline '{path}' cannot be read: {fault.Message} Write one with --write-baseline.");
        }
    }

    /// <summary>All findings of a report that would fail, with the reasons they had before or the one given.</summary>
    public static Baseline Of(Report report, string path, string reason)
    {
        var before = report.Baseline?.Entries ?? [];
        var needed =
            from cell in report.Cells
            from found in cell.Findings
            where found.Finding.Level >= report.FailOn && BaselineEntry.CanAccept(found.Finding)
            from key in BaselineEntry.KeysOf(found.Finding, cell.Verdict.Library)
            select before.FirstOrDefault(entry => entry.Accepts(key, cell.Host.Version)) ?? new BaselineEntry(key.Rule, key.Symbol, key.Member, null, reason);
        return new Baseline(path,
        [
            .. needed
                .Distinct()
                .OrderBy(entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(entry => entry.Symbol, StringComparer.Ordinal)
                .ThenBy(entry => entry.Member, StringComparer.Ordinal)
                .ThenBy(entry => entry.Hosts, StringComparer.Ordinal),
        ]);
    }

    public static string Write(Baseline baseline)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("accepted");
            foreach (var entry in baseline.Entries)
            {
                json.WriteStartObject();
                json.WriteString("rule", entry.Rule);
                json.WriteString("symbol", entry.Symbol);
                WriteOptional(json, "member", entry.Member);
                WriteOptional(json, "hosts", entry.Hosts);
                json.WriteString("reason", entry.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static BaselineEntry Entry(string path, JsonElement entry, int number)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw Bad(path, $"entry {number} is no object");
        }

        foreach (var property in entry.EnumerateObject())
        {
            if (!Known.Contains(property.Name))
            {
                throw Bad(path, $"entry {number} has an unknown property '{property.Name}'; known are {string.Join(", ", Known)}");
            }
        }

        var rule = Text("rule") ?? throw Bad(path, $"entry {number} has no rule");
        if (Rules.Find(rule) is not { } known)
        {
            throw Bad(path, $"entry {number} names a rule '{rule}', which there is not; 'modinspect explain all' lists them");
        }

        var hosts = Text("hosts");
        if (hosts is not null && !VersionRange.TryParse(hosts, out _))
        {
            throw Bad(path, $"entry {number} is for hosts '{hosts}', which is no version range; write one such as [1.0,2.0)");
        }

        return new BaselineEntry(
            known.Id,
            Text("symbol") ?? throw Bad(path, $"entry {number} ({rule}) has no symbol"),
            Text("member"),
            hosts,
            Text("reason") ?? throw Bad(path, $"entry {number} ({rule}) has no reason; say why it is accepted"));

        string? Text(string name) => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
    }

    private static UsageException Bad(string path, string problem) => new($"The baseline '{path}' cannot be used: {problem}.");

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
