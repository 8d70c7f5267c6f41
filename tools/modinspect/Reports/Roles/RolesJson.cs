using System.Text.Json;
using Modules.Inspect.Reports.Json;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Roles;

/// <summary>The role table for programs; schema version 1. The same input gives the same bytes.</summary>
internal static class RolesJson
{
    private const int SchemaVersion = 1;

    public static string Write(RoleTable table) => JsonText.Document(SchemaVersion, json =>
    {
        Write(json, "host", table.Host);
        Write(json, "older", table.Older);
        json.WriteBoolean("isTrue", table.IsTrue);
        json.WriteBoolean("isDecided", table.IsDecided);
        json.WriteString("problem", table.Problem);
        json.WriteStartObject("moduleApi");
        json.WriteNumberOrNull("oldest", table.OldestModuleApi);
        json.WriteNumberOrNull("version", table.ModuleApi);
        json.WriteEndObject();
        json.WriteStartArray("roles");
        foreach (var row in table.Roles)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Role.Name);
            json.WriteString("type", row.Role.Type);
            json.WriteString("assembly", row.Role.Assembly);
            json.WriteString("since", row.Role.Since);
            json.WriteString("expectedSince", row.ExpectedSince);
            json.WriteString("unusable", row.Unusable);
            json.WriteString("state", Spell(row.State));
            json.WriteTexts("brokenServices", row.BrokenServices);
            json.WriteString("problem", row.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("services");
        foreach (var row in table.Services)
        {
            json.WriteStartObject();
            json.WriteString("type", row.Service.Type);
            json.WriteString("assembly", row.Service.Assembly);
            json.WriteString("state", Spell(row.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in table.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ContractChange change)
    {
        json.WriteStartObject();
        json.WriteString("rule", change.Rule.Id);
        json.WriteString("alias", change.Rule.Alias);
        json.WriteString("level", Spelling.Of(change.Level));
        json.WriteString("stage", Spelling.Of(change.Stage));
        json.WriteString("exception", change.Exception);
        json.WriteString("message", change.Message);
        json.WriteString("symbol", change.Symbol);
        json.WriteStartArray("sides");
        foreach (var side in new[] { ContractSides.Callers, ContractSides.Implementers })
        {
            if ((change.Sides & side) != 0)
            {
                json.WriteStringValue(side.ToString().ToLowerInvariant());
            }
        }

        json.WriteEndArray();
        json.WriteTexts("roles", change.Roles);
        json.WriteTexts("services", change.Services);
        json.WriteTexts("candidates", change.Candidates);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, HostSurface? host)
    {
        if (host is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("path", host.Path);
        json.WriteString("name", host.Name);
        json.WriteString("version", host.Version);
        json.WriteTexts("frameworks", host.Frameworks.Select(framework => framework.ToString()));
        json.WriteEndObject();
    }

    // As C# spells enums in JSON: notCompared.
    private static string Spell(PromiseState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
