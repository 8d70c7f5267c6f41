using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace Modules.Testing;

/// <summary>A pair on disk.</summary>
/// <param name="Before">Folder of the first host.</param>
/// <param name="After">Folder of the second host.</param>
/// <param name="Library">The library, compiled against the first host.</param>
/// <param name="Later">The library that meets the second host: the same, unless the pair has one of its own for it.</param>
/// <param name="Recompiled">The library compiled against the second host, where the pair has an older host to compare with.</param>
public sealed record CompiledPair(string Before, string After, string Library, string Later, string? Recompiled);

/// <summary>Compiles pairs.</summary>
public static class PairCompiler
{
    // Real keys that are at hand, for assemblies that bear one; nobody checks the signature.
    private static readonly ImmutableArray<byte> Key = [.. typeof(object).Assembly.GetName().GetPublicKey()!];
    private static readonly ImmutableArray<byte> OtherKey = [.. typeof(ModuleDefinition).Assembly.GetName().GetPublicKey()!];

    /// <summary>Compiles both hosts and the library (against the first host) into a folder.</summary>
    public static CompiledPair Compile(Pair pair, string folder)
    {
        var before = Directory.CreateDirectory(Path.Combine(folder, "v1")).FullName;
        var after = Directory.CreateDirectory(Path.Combine(folder, "v2")).FullName;
        var undeployed = new List<string>();
        var damaged = new List<string>();

        // "Host v1", "Other v2", "Other v2 compile-only", "Other v2 truncated", "Other v2 again" (compiled anew over the first).
        foreach (var (section, source) in pair.Sections)
        {
            if (section.Split(' ') is [var assembly, "v1" or "v2", .. var words] && assembly != "Library")
            {
                var target = section.Split(' ')[1] == "v1" ? before : after;
                var made = FixtureCompiler.CompileTo(target, assembly, source, Options(words), Directory.GetFiles(target, "*.dll"));
                if (words.Contains("compile-only"))
                {
                    undeployed.Add(made);
                }

                if (words.Contains("truncated"))
                {
                    damaged.Add(made);
                }
            }
        }

        // What is not deployed with a host may still be what others are compiled against.
        var absent = Directory.CreateDirectory(Path.Combine(folder, "absent")).FullName;
        var extra = new List<string>();
        foreach (var file in undeployed)
        {
            if (Path.GetDirectoryName(file) == before)
            {
                extra.Add(Path.Combine(absent, Path.GetFileName(file)));
                File.Copy(file, extra[^1], overwrite: true);
            }

            File.Delete(file);
        }

        damaged.ForEach(Truncate);
        string[] against = [.. Directory.GetFiles(before, "*.dll"), .. extra];
        var library = Library(pair, Path.Combine(folder, "library"), "Library", against);
        return new CompiledPair(
            before,
            after,
            library,
            pair.Sections.Keys.Any(section => section.StartsWith("Library v2", StringComparison.Ordinal)) ? Library(pair, Path.Combine(folder, "later"), "Library v2", against) : library,
            pair.HasOlderHost ? Library(pair, Path.Combine(folder, "recompiled"), "Library", Directory.GetFiles(after, "*.dll")) : null);
    }

    // "Library", "Library v2 x86", with "Name private" and "name native" beside it.
    private static string Library(Pair pair, string folder, string section, string[] references)
    {
        Directory.CreateDirectory(folder);
        var damaged = new List<string>();
        foreach (var (name, source) in pair.Sections)
        {
            if (name.Split(' ') is [_, "private" or "native", .. var sides] && sides.Contains(section == "Library v2" ? "v1" : "v2"))
            {
                continue;
            }

            if (name.Split(' ') is [var assembly, "private", .. var words])
            {
                string[] known = [.. references.Where(path => Path.GetFileNameWithoutExtension(path) != assembly), .. Directory.GetFiles(folder, "*.dll")];
                var made = FixtureCompiler.CompileTo(folder, assembly, source, Options(words), known);
                if (!words.Contains("unreferenced"))
                {
                    references = [.. references.Where(path => Path.GetFileName(path) != Path.GetFileName(made)), made];
                }

                if (words.Contains("truncated"))
                {
                    damaged.Add(made);
                }

                if (words.Contains("compile-only"))
                {
                    var moved = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "absent")).FullName, Path.GetFileName(made));
                    File.Move(made, moved);
                    references = [.. references.Select(path => path == made ? moved : path)];
                }
            }
            else if (name.Split(' ') is [var native, "native", ..])
            {
                File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so"), Path.Combine(folder, $"lib{native}.so"));
            }
        }

        var own = pair.Sections.First(entry => entry.Key == section || entry.Key.StartsWith($"{section} ", StringComparison.Ordinal) && !entry.Key.StartsWith($"{section} v2", StringComparison.Ordinal));
        var options = own.Key.Split(' ');
        var path = FixtureCompiler.CompileTo(folder, "Library", own.Value, Options(options), references);
        if (options.Contains("next-net"))
        {
            RaiseFramework(path);
        }

        if (options.Contains("truncated"))
        {
            damaged.Add(path);
        }

        damaged.ForEach(Truncate);
        return path;
    }

    private static void Truncate(string path) => File.WriteAllBytes(path, File.ReadAllBytes(path)[..^600]);

    private static FixtureOptions Options(string[] words) => new()
    {
        Platform = words.Contains("arm64") ? Platform.Arm64 : words.Contains("x86") ? Platform.X86 : words.Contains("x64") ? Platform.X64 : Platform.AnyCpu,
        PublicKey = words.Contains("signed") ? Key : words.Contains("signed-otherwise") ? OtherKey : [],
    };

    // As if it were compiled for the .NET after this one.
    private static void RaiseFramework(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var module = ModuleDefinition.ReadModule(new MemoryStream(bytes));
        foreach (var reference in module.AssemblyReferences.Where(reference => reference.Name.StartsWith("System.", StringComparison.Ordinal)))
        {
            reference.Version = new Version(reference.Version.Major + 1, 0, 0, 0);
        }

        module.Write(path);
    }
}
