using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Modules.Inspect.Reports.Json;

/// <summary>What the JSON outputs of the tool share.</summary>
internal static class JsonText
{
    /// <summary>An indented document that says its schema's version and the tool's, and then what <paramref name="write"/> writes into the object.</summary>
    public static string Document(int schemaVersion, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", schemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", "modinspect");
            json.WriteString("version", ToolVersion.Text);
            json.WriteEndObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
