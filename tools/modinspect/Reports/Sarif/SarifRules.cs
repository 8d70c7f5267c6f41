using System.Text.Json;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Sarif;

/// <summary>Rules and levels as SARIF has them.</summary>
internal static class SarifRules
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", Name(rule.Alias));
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", $"{rule.Title} {(rule.Exception is null ? "The runtime throws nothing." : $"The runtime throws {rule.Exception}.")}");
        json.WriteStartObject("help");
        json.WriteString("text", RulePage.Short(rule));
        json.WriteString("markdown", RulePage.Of(rule) ?? RulePage.Short(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Level));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Level(FindingLevel level) => level switch
    {
        >= FindingLevel.FailsCall => "error",
        >= FindingLevel.Latent => "warning",
        _ => "note",
    };

    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // method-missing -> MethodMissing, as SARIF asks for a name that is readable and Pascal-cased.
    private static string Name(string alias) => string.Concat(alias.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
