using System.Collections.Immutable;

namespace Modules.Binder.Selections;

/// <summary>Reads selections from JSON files.</summary>
internal static class SelectionFiles
{
    public static SelectionReading ReadFile(string path, SelectionOptions options)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SelectionReading(fault is FileNotFoundException or DirectoryNotFoundException
                ? $"The selection file '{path}' does not exist."
                : $"The selection file '{path}' cannot be read: {fault.Message}");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return SelectionJson.Read(text, $"'{path}'", options with { BaseDirectory = options.BaseDirectory ?? folder });
    }

    public static SelectionReading ReadFolder(string path, SelectionOptions options)
    {
        if (!Directory.Exists(path))
        {
            return new SelectionReading($"The selection folder '{path}' does not exist.");
        }

        var libraries = ImmutableArray.CreateBuilder<Verifier.LibraryRequest>();
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = ReadFile(file, options);
            if (!reading.IsValid)
            {
                return reading;
            }

            libraries.AddRange(reading.ThrowIfInvalid().Libraries);
        }

        return libraries.Count == 0
            ? new SelectionReading($"The selection folder '{path}' holds no .json file.")
            : new SelectionReading(new ModuleSelection(libraries.DrainToImmutable()));
    }
}
