using System.Text.Json;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Json;

/// <summary>The report as JSON, schema version 1: the same bytes for the same input.</summary>
internal static class JsonReport
{
    private const int SchemaVersion = 1;

    public static string Write(Report report) => JsonText.Document(SchemaVersion, json =>
    {
        json.WriteStartArray("reports");
        foreach (var cell in report.Libraries.SelectMany(library => library.Cells.OrderBy(cell => cell.Host.Given)))
        {
            Write(json, cell);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ReportCell cell)
    {
        var verdict = cell.Verdict;
        json.WriteStartObject();
        WriteLibrary(json, verdict.Library, verdict);
        WriteHost(json, verdict.Host);
        json.WriteString("verdict", Spelling.Of(verdict.Kind));
        json.WriteStartArray("modules");
        foreach (var module in verdict.Modules)
        {
            json.WriteStartObject();
            json.WriteString("name", module.Module.Name);
            json.WriteString("verdict", Spelling.Of(module.Kind));
            json.WriteStartArray("findings");
            foreach (var index in module.Findings)
            {
                json.WriteNumberValue(index);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("examined");
        json.WriteNumber("assemblies", verdict.Examined.Assemblies);
        json.WriteNumber("types", verdict.Examined.Types);
        json.WriteNumber("methods", verdict.Examined.Methods);
        json.WriteNumber("typeReferences", verdict.Examined.TypeReferences);
        json.WriteNumber("memberReferences", verdict.Examined.MemberReferences);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var found in cell.Findings)
        {
            Write(json, found);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLibrary(Utf8JsonWriter json, LibraryDescription library, Verdict verdict)
    {
        json.WriteStartObject("library");
        json.WriteString("path", library.Path);
        json.WriteString("name", library.Name);
        json.WriteString("version", library.Version?.ToString());
        json.WriteString("targetFramework", library.TargetFramework);
        json.WriteString("architecture", library.Architecture);
        json.WriteString("mvid", library.Mvid?.ToString());
        json.WriteString("sha256", library.Sha256?.ToString());
        if (library.Manifest is not { } manifest)
        {
            json.WriteNull("manifest");
        }
        else
        {
            json.WriteStartObject("manifest");
            json.WriteString("host", manifest.Host);
            json.WriteString("hostVersion", manifest.HostVersion);
            json.WriteNumber("moduleApi", manifest.ModuleApi);
            json.WriteString("compatibility", manifest.Compatibility.ToString());
            json.WriteStartArray("modules");
            foreach (var module in manifest.Modules)
            {
                json.WriteStartObject();
                json.WriteString("name", module.Name);
                json.WriteString("role", verdict.Modules.FirstOrDefault(judged => judged.Module.Name == module.Name)?.Module.Role);
                json.WriteString("type", module.Type);
                json.WriteString("version", module.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteHost(Utf8JsonWriter json, HostSurface host)
    {
        if (!host.IsKnown)
        {
            json.WriteNull("host");
            return;
        }

        json.WriteStartObject("host");
        json.WriteString("path", host.Path);
        json.WriteString("name", host.Name);
        json.WriteString("version", host.Version);
        json.WriteTexts("frameworks", host.Frameworks.Select(framework => framework.ToString()));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportFinding found)
    {
        var finding = found.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("alias", finding.Rule.Alias);
        json.WriteString("level", Spelling.Of(finding.Level));
        json.WriteString("stage", Spelling.Of(finding.Stage));
        json.WriteString("exception", finding.Exception);
        json.WriteString("message", finding.Message);
        json.WriteString("assembly", finding.Assembly);
        json.WriteString("symbol", finding.Symbol);
        json.WriteStartArray("where");
        foreach (var place in finding.Where)
        {
            json.WriteStartObject();
            json.WriteString("member", place.Member);
            json.WriteNumberOrNull("ilOffset", place.IlOffset);
            json.WriteString("file", place.File);
            json.WriteNumberOrNull("line", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("modules", finding.Modules);
        json.WriteTexts("path", finding.Path);
        json.WriteTexts("candidates", finding.Candidates);
        if (finding.Root is { } root)
        {
            json.WriteString("root", root.Symbol);
        }

        if (found.Reason is not null)
        {
            json.WriteString("accepted", found.Reason);
        }

        json.WriteEndObject();
    }
}
