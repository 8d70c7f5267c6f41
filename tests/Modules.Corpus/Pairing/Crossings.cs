using System.Reflection.Metadata;
using Modules.Verifier;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Pairing;

/// <summary>
/// Pairs that nobody listed, of what was restored: any assembly of a pair as the library, beside the rest of its pair, with one assembly that it alone refers to in another restored version that
/// finds there what it needs. A host whose own assemblies do not fit together is left out: what fails in it is not the library.
/// </summary>
internal static class Crossings
{
    // What an application of the newest .NET takes of a package, the best first.
    private static readonly string[] Targets = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netcoreapp3.0", "netstandard2.1", "netcoreapp2.1", "netstandard2.0", "netstandard1.6", "netstandard1.3"];

    /// <summary>Lays out links to a number of crossings: pairs/&lt;name&gt;/{lib,host}.</summary>
    /// <returns>How many there are in all.</returns>
    public static int Make(string work, string into, int count, int seed)
    {
        var all = Find(work).DistinctBy(crossing => crossing.Name).OrderBy(crossing => crossing.Name, StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(all);
        foreach (var crossing in all.Take(count))
        {
            crossing.Link(Path.Combine(into, "pairs", crossing.Name));
        }

        return all.Length;
    }

    private static IEnumerable<Crossing> Find(string work)
    {
        using var frameworks = HostSurface.FromFrameworks();
        foreach (var pair in Directory.EnumerateDirectories(Path.Combine(work, "pairs")).Order(StringComparer.Ordinal))
        {
            var files = Directory.EnumerateFiles(pair, "*.dll", SearchOption.AllDirectories)
                .Select(link => File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName ?? link)
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
            var read = files.Values.ToDictionary(file => file, Identity.Of);
            foreach (var (library, identity) in read.Where(entry => entry.Value is not null).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                foreach (var name in identity!.References.Keys.Where(name => files.ContainsKey(name) && !IsOfFrameworks(name)))
                {
                    if (read.All(entry => entry.Key == library || entry.Value?.References.ContainsKey(name) != true))
                    {
                        foreach (var other in OtherVersions(work, files[name]).Where(FindsWhatItNeeds))
                        {
                            yield return new Crossing(library, files.Values, files[name], other);
                        }
                    }
                }
            }

            bool FindsWhatItNeeds(string other) => Identity.Of(other) is { } identity
                && identity.References.All(reference => IsOfFrameworks(reference.Key) || (files.TryGetValue(reference.Key, out var file) && read[file]?.Version >= reference.Value));
        }

        bool IsOfFrameworks(string name) => frameworks.FrameworkCatalogs.Any(catalog => catalog.Find(name) is not null);
    }

    // The same file of the package's other versions: packages/<id>/<version>/lib/<target>/<file>.
    private static IEnumerable<string> OtherVersions(string work, string file)
    {
        var packages = Path.Combine(Path.GetFullPath(work), "packages");
        if (Path.GetRelativePath(packages, file).Split(Path.DirectorySeparatorChar) is not [var id, var version, "lib", _, var name])
        {
            return [];
        }

        return Directory.EnumerateDirectories(Path.Combine(packages, id))
            .Where(folder => Path.GetFileName(folder) != version)
            .Select(folder => Targets.Select(target => Path.Combine(folder, "lib", target, name)).FirstOrDefault(File.Exists))
            .OfType<string>();
    }

    private sealed record Identity(Version Version, IReadOnlyDictionary<string, Version> References)
    {
        public static Identity? Of(string file)
        {
            try
            {
                using var image = AssemblyImage.Map(file);
                return new Identity(
                    image.Version,
                    image.Reader.AssemblyReferences.Select(image.Reader.GetAssemblyReference).ToDictionary(reference => image.Reader.GetString(reference.Name), reference => reference.Version, StringComparer.OrdinalIgnoreCase));
            }
            catch (Exception fault) when (fault is BadImageFormatException or ArgumentException)
            {
                return null;
            }
        }
    }

    private sealed record Crossing(string Library, IReadOnlyCollection<string> Files, string Replaced, string Other)
    {
        public string Name => $"{PackageOf(Library)}--{PackageOf(Other)}";

        public void Link(string folder)
        {
            if (Directory.Exists(folder))
            {
                return;
            }

            Directory.CreateDirectory(Path.Combine(folder, "lib"));
            Directory.CreateDirectory(Path.Combine(folder, "host"));
            File.CreateSymbolicLink(Path.Combine(folder, "lib", Path.GetFileName(Library)), Library);
            foreach (var file in Files.Where(file => file != Library))
            {
                File.CreateSymbolicLink(Path.Combine(folder, "host", Path.GetFileName(file)), file == Replaced ? Other : file);
            }
        }

        private static string PackageOf(string file) => file.Split(Path.DirectorySeparatorChar) is [.., var version, _, _, var name] ? $"{Path.GetFileNameWithoutExtension(name)}-{version}" : Path.GetFileNameWithoutExtension(file);
    }
}
