using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Modules.Inspect.Baselines;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Sarif;

/// <summary>What ties a result to those of other runs: its fingerprint, and what the baseline says of it.</summary>
internal static class SarifState
{
    /// <summary>Made of what a rebuild does not change: no path, no hash, no offset, no line.</summary>
    public static void WriteFingerprint(Utf8JsonWriter json, string key, string library)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString("modinspect/v1", ContentHash.Of(Encoding.UTF8.GetBytes($"{library}\n{key}")).ToString());
        json.WriteEndObject();
    }

    /// <summary>The state of a result, and its suppression where it is accepted.</summary>
    public static void Write(Utf8JsonWriter json, string state, string? reason)
    {
        json.WriteString("baselineState", state);
        json.WriteStartArray("suppressions");
        if (reason is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An entry of the baseline that nothing needs any more.</summary>
    public static void WriteAbsent(Utf8JsonWriter json, BaselineEntry entry, ImmutableArray<Rule> rules)
    {
        var rule = Rules.Find(entry.Rule)!;
        json.WriteStartObject();
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(rule));
        json.WriteString("level", "none");
        json.WriteString("kind", "pass");
        SarifRules.WriteText(json, "message", $"{SymbolText.Of(entry.Symbol)} is no finding any more; remove it from the baseline.");
        WriteFingerprint(json, $"{entry.Rule}\n{entry.Symbol}", entry.Member is null ? string.Empty : SymbolParts.AssemblyOf(entry.Member) ?? string.Empty);
        Write(json, "absent", null);
        json.WriteEndObject();
    }
}
