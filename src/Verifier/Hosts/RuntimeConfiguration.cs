using System.Text;
using System.Text.Json;

namespace Modules.Verifier.Hosts;

/// <summary>Reads which frameworks a <c>*.runtimeconfig.json</c> names.</summary>
/// <remarks>https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md</remarks>
internal static class RuntimeConfiguration
{
    /// <summary>The frameworks; none when the file names none.</summary>
    /// <exception cref="IOException">The file cannot be read, or is no runtime configuration.</exception>
    public static List<FrameworkReference> Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        try
        {
            return ReadPlain(bytes) ?? ReadAny(bytes);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new IOException($"'{file}' is no runtime configuration: {fault.Message}", fault);
        }
    }

    /// <summary>Reads what the SDK writes without a reader of JSON, whose start takes as long as verifying a small library does.</summary>
    /// <returns>The frameworks, or null for any other text, right or wrong.</returns>
    public static List<FrameworkReference>? ReadPlain(ReadOnlySpan<byte> bytes)
    {
        var found = new List<FrameworkReference>();
        var isFound = false;
        var json = new PlainJson(bytes);
        for (json.Begin('{'); json.Next('}');)
        {
            if (!json.Name().SequenceEqual("runtimeOptions"u8))
            {
                json.Skip();
                continue;
            }

            if (isFound)
            {
                json.GiveUp();
            }

            isFound = true;
            ReadOptions(ref json, found);
        }

        return json.IsRead ? found : null;
    }

    /// <summary>Reads any text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidOperationException">Something is of another kind than it must be.</exception>
    /// <exception cref="KeyNotFoundException">A framework has no name.</exception>
    public static List<FrameworkReference> ReadAny(byte[] bytes)
    {
        using var document = JsonDocument.Parse(new MemoryStream(bytes), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var found = new List<FrameworkReference>();
        if (!document.RootElement.TryGetProperty("runtimeOptions", out var options))
        {
            return found;
        }

        foreach (var list in new[] { "frameworks", "includedFrameworks" })
        {
            if (options.TryGetProperty(list, out var frameworks))
            {
                found.AddRange(frameworks.EnumerateArray().Select(Read));
            }
        }

        if (options.TryGetProperty("framework", out var single))
        {
            found.Add(Read(single));
        }

        return found;

        static FrameworkReference Read(JsonElement framework) =>
            new(framework.GetProperty("name").GetString()!, framework.TryGetProperty("version", out var version) ? version.GetString() : null);
    }

    private static void ReadOptions(ref PlainJson json, List<FrameworkReference> found)
    {
        for (json.Begin('{'); json.Next('}');)
        {
            var name = json.Name();
            var isOne = name.SequenceEqual("framework"u8);
            if (!isOne && !name.SequenceEqual("frameworks"u8) && !name.SequenceEqual("includedFrameworks"u8))
            {
                json.Skip();
                continue;
            }

            if (found.Count > 0)
            {
                // Several of them have an order that is not the file's.
                json.GiveUp();
            }

            if (isOne)
            {
                found.Add(ReadFramework(ref json));
                continue;
            }

            for (json.Begin('['); json.Next(']');)
            {
                found.Add(ReadFramework(ref json));
            }
        }
    }

    private static FrameworkReference ReadFramework(ref PlainJson json)
    {
        string? name = null;
        string? version = null;
        for (json.Begin('{'); json.Next('}');)
        {
            var member = json.Name();
            if (member.SequenceEqual("name"u8))
            {
                name = Encoding.UTF8.GetString(json.Text());
            }
            else if (member.SequenceEqual("version"u8))
            {
                version = Encoding.UTF8.GetString(json.Text());
            }
            else
            {
                json.Skip();
            }
        }

        if (name is null)
        {
            json.GiveUp();
        }

        return new FrameworkReference(name ?? string.Empty, version);
    }
}
