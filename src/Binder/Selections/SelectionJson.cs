using System.Collections.Immutable;
using System.Text.Json;
using Modules.Verifier;

namespace Modules.Binder.Selections;

/// <summary>
/// Reads <c>{"libraries":[{"file"|"name":..., "sha256":..., "signers":[...], "modules":[{"name":..., "role":..., "parameters":[{"key":..., "value":...}]}]}]}</c>.
/// All errors are collected, each with the place in the document.
/// </summary>
internal sealed class SelectionJson
{
    private readonly ImmutableArray<string>.Builder _errors = ImmutableArray.CreateBuilder<string>();
    private readonly string _source;
    private readonly SelectionOptions _options;
    private readonly string _baseFolder;

    private SelectionJson(string source, SelectionOptions options)
    {
        _source = source;
        _options = options;
        _baseFolder = options.BaseDirectory ?? Environment.CurrentDirectory;
    }

    public static SelectionReading Read(string text, string source, SelectionOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var reader = new SelectionJson(source, options);
            var libraries = reader.Libraries(document.RootElement);
            return reader._errors.Count > 0
                ? new SelectionReading(reader._errors.ToImmutable())
                : new SelectionReading(new ModuleSelection(libraries));
        }
        catch (JsonException fault)
        {
            // The runtime's message repeats the place, counted from 0.
            var message = fault.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return new SelectionReading($"In {source}, line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}: {message}.");
        }
    }

    private ImmutableArray<LibraryRequest> Libraries(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _errors.Add($"In {_source}: the document must be an object with \"libraries\".");
            return [];
        }

        Known(root, "the document", "libraries");
        if (!root.TryGetProperty("libraries", out _))
        {
            _errors.Add($"In {_source}: \"libraries\" is missing.");
            return [];
        }

        return [.. Items(root, "libraries", "the document").Select((library, index) => Library(library, $"libraries[{index}]")).OfType<LibraryRequest>()];
    }

    private LibraryRequest? Library(JsonElement library, string place)
    {
        if (!IsObject(library, place))
        {
            return null;
        }

        Known(library, place, "file", "name", "modules", "sha256", "signers");
        var file = Text(library, "file", place);
        var name = Text(library, "name", place);
        if (file is null && name is null)
        {
            _errors.Add($"In {_source}: {place} has neither \"file\" nor \"name\".");
            return null;
        }

        ContentHash? pin = null;
        if (Text(library, "sha256", place) is { } text)
        {
            if (ContentHash.TryParse(text, out var hash))
            {
                pin = hash;
            }
            else
            {
                _errors.Add($"In {_source}: {place}.sha256 is '{text}', which is not 64 hexadecimal digits.");
            }
        }

        return new LibraryRequest(file is not null ? LibraryPaths.Resolve(file, _baseFolder) : LibraryPaths.Find(name!, _options, _baseFolder))
        {
            Modules = [.. Items(library, "modules", place).Select((module, index) => Module(module, $"{place}.modules[{index}]")).OfType<ModuleRequest>()],
            PinnedHash = pin,
            AllowedSigners = [.. Items(library, "signers", place).Select(signer => signer.ValueKind == JsonValueKind.String ? signer.GetString()! : signer.GetRawText())],
        };
    }

    private ModuleRequest? Module(JsonElement module, string place)
    {
        if (!IsObject(module, place))
        {
            return null;
        }

        Known(module, place, "name", "role", "parameters");
        if (Text(module, "name", place) is not { Length: > 0 } name)
        {
            _errors.Add($"In {_source}: {place} has no \"name\".");
            return null;
        }

        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var (parameter, index) in Items(module, "parameters", place).Select((parameter, index) => (parameter, index)))
        {
            var where = $"{place}.parameters[{index}]";
            if (!IsObject(parameter, where))
            {
                continue;
            }

            Known(parameter, where, "key", "value");
            if (Text(parameter, "key", where) is not { Length: > 0 } key)
            {
                _errors.Add($"In {_source}: {where} has no \"key\".");
            }
            else if (parameters.Exists(pair => pair.Key == key))
            {
                _errors.Add($"In {_source}: {where} gives '{key}' a second time.");
            }
            else
            {
                // A parameter without a value is given, and empty: the module decides what that means.
                parameters.Add(new(key, Scalar(parameter)));
            }
        }

        return new ModuleRequest(name, module.TryGetProperty("parameters", out _) ? new ModuleParameters(parameters) : null, Text(module, "role", place));
    }

    private static string Scalar(JsonElement parameter) => !parameter.TryGetProperty("value", out var value)
        ? string.Empty
        : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Null ? string.Empty : value.GetRawText();

    private string? Text(JsonElement element, string property, string place)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        _errors.Add($"In {_source}: {place}.{property} must be a string.");
        return null;
    }

    private JsonElement[] Items(JsonElement element, string property, string place)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        _errors.Add($"In {_source}: \"{property}\" of {place} must be an array.");
        return [];
    }

    private bool IsObject(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        _errors.Add($"In {_source}: {place} must be an object.");
        return false;
    }

    // A misspelt property would be lost without a word.
    private void Known(JsonElement element, string place, params string[] properties)
    {
        foreach (var property in element.EnumerateObject().Where(property => !properties.Contains(property.Name)))
        {
            _errors.Add($"In {_source}: {place} has an unknown property \"{property.Name}\"; known are {string.Join(", ", properties)}.");
        }
    }
}
