using System.Text.Json;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Sarif;

/// <summary>Where a result is: a source line where there are symbols, else the library's file; always with the member.</summary>
internal sealed class SarifPlaces(Utf8JsonWriter json)
{
    // A viewer shows the first; of the others it shows a list.
    private const int MostRelated = 50;

    public void Write(ReportLibrary library, Finding finding)
    {
        var places = finding.Where.OrderBy(place => place.Line is null).DistinctBy(place => (place.Member, place.File, place.Line)).ToList();
        json.WriteStartArray("locations");
        Write(library, places.FirstOrDefault(), null);
        json.WriteEndArray();
        if (places.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 1; i < Math.Min(places.Count, MostRelated); i++)
            {
                Write(library, places[i], i);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>An artifact location: a relative path stays relative, so that it means the same on every machine.</summary>
    public void WriteFile(string name, string path)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", ToUri(path));
        json.WriteEndObject();
    }

    private void Write(ReportLibrary library, FindingPlace? place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        WriteFile("artifactLocation", place?.File ?? library.Description.Path);
        if (place?.Line is > 0 and var line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", SymbolText.Place(place.Member, keepNamespace: false));
            json.WriteString("fullyQualifiedName", place.Member);
            json.WriteString("kind", SymbolParts.Split(place.Member).Member is null ? "type" : "member");
            json.WriteEndObject();
            json.WriteEndArray();
            if (id is not null)
            {
                SarifRules.WriteText(json, "message", SymbolText.Place(place.Member));
            }
        }

        json.WriteEndObject();
    }

    private static string ToUri(string path)
    {
        var slashed = path.Replace('\\', '/');
        var isRooted = slashed.StartsWith('/') || (slashed.Length > 1 && slashed[1] == ':');
        var escaped = string.Join('/', slashed.Split('/').Select((part, index) => index == 0 && part.EndsWith(':') ? part : Uri.EscapeDataString(part)));
        return isRooted ? $"file://{(escaped.StartsWith('/') ? string.Empty : "/")}{escaped}" : escaped;
    }
}
