using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Binder.Selections;

/// <summary>Reads the value of a host's option, whatever form it has.</summary>
internal static class SelectionText
{
    public static SelectionReading Read(string text, SelectionOptions options)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return new SelectionReading("The selection is empty. Give '/path/library.dll:module', the path of a JSON file, or JSON.");
        }

        if (trimmed[0] is '{' or '[')
        {
            return SelectionJson.Read(trimmed, "the selection", options);
        }

        if (Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.IsFile && trimmed.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return SelectionFiles.ReadFile(uri.LocalPath, options);
        }

        if (Directory.Exists(trimmed))
        {
            return SelectionFiles.ReadFolder(trimmed, options);
        }

        return trimmed.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (File.Exists(trimmed) && !trimmed.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            ? SelectionFiles.ReadFile(trimmed, options)
            : ReadShort(trimmed, options);
    }

    // path:module,path:module; the modules of one path may also stand together as path:module1,:module2 or in several entries.
    private static SelectionReading ReadShort(string text, SelectionOptions options)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        var modules = new Dictionary<string, List<ModuleRequest>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (entry, index) in text.Split(',').Select((entry, index) => (entry.Trim(), index + 1)))
        {
            // The colon of a Windows drive, "C:\...", stands second and is no separator.
            var colon = entry.LastIndexOf(':');
            var isDrive = colon == 1 && entry.Length > 2 && entry[2] is '\\' or '/' && char.IsAsciiLetter(entry[0]);
            if (colon <= 0 || isDrive || colon == entry.Length - 1)
            {
                errors.Add($"Entry {index} of the selection, '{entry}', is no 'path:module'. Write the library's path, a colon and the module's name.");
                continue;
            }

            var path = LibraryPaths.Resolve(entry[..colon], options.BaseDirectory ?? Environment.CurrentDirectory);
            if (!modules.TryGetValue(path, out var asked))
            {
                modules.Add(path, asked = []);
                order.Add(path);
            }

            asked.Add(new ModuleRequest(entry[(colon + 1)..]));
        }

        return errors.Count > 0
            ? new SelectionReading(errors.ToImmutable())
            : new SelectionReading(new ModuleSelection([.. order.Select(path => new LibraryRequest(path) { Modules = [.. modules[path]] })]));
    }
}
