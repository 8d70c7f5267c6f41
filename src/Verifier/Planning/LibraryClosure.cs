using System.Collections.Immutable;
using System.Reflection.Metadata;
using Modules.Verifier.Hosts;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>A library bound in a context, with what is to be examined and where everything that it needs comes from.</summary>
internal sealed class LibraryClosure
{
    private readonly string _folder;

    private LibraryClosure(BoundAssembly library, IReadOnlyList<BoundAssembly> subjects, string folder)
    {
        Library = library;
        Subjects = subjects;
        _folder = folder;
    }

    public BoundAssembly Library { get; }

    /// <summary>The library and its private dependencies.</summary>
    public IReadOnlyList<BoundAssembly> Subjects { get; }

    /// <summary>
    /// Any library without a manifest binds as in one application: the host's folder, then the library's, then the frameworks. Only the library itself is judged.
    /// </summary>
    public static LibraryClosure OfPlainLibrary(HostSurface host, AssemblyImage image, string path, VerifierOptions options)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

        // The library may be one of the host's own files: then the host's context has it already.
        if (!options.IgnoreAssemblyVersions || host.Context.Find(image.Name)?.Image.Mvid != image.Mvid)
        {
            AssemblyCatalog[] catalogs = [.. host.Assemblies is null ? [] : new[] { host.Assemblies }, AssemblyCatalog.OfFolder(AssemblyOrigin.Private, folder), .. host.FrameworkCatalogs];
            var context = new AssemblyBinder(catalogs) { ChecksVersions = !options.IgnoreAssemblyVersions, IsHostUnknown = !host.IsKnown };
            var bound = context.Add(image, AssemblyOrigin.Library);
            return new LibraryClosure(bound, [bound], folder);
        }

        var own = host.Context.Find(image.Name)!;
        return new LibraryClosure(own, [own], folder);
    }

    /// <summary>Where each assembly that the subjects reference comes from.</summary>
    public LoadPlan Plan(LibraryImage image)
    {
        var lines = new SortedDictionary<string, PlannedAssembly>(StringComparer.OrdinalIgnoreCase);
        foreach (var subject in Subjects)
        {
            foreach (var handle in subject.Reader.AssemblyReferences)
            {
                var name = subject.Reader.GetString(subject.Reader.GetAssemblyReference(handle).Name);
                lines.TryAdd(name, subject.Context.Find(name) is { } found
                    ? new PlannedAssembly(name, found.Origin, found.Image.Version, found.Image.Path, null)
                    : new PlannedAssembly(name, AssemblyOrigin.Missing, null, null, null));
            }
        }

        lines.Remove(Library.Name);
        return new LoadPlan(
            _folder,
            [new PlannedAssembly(Library.Name, AssemblyOrigin.Library, Library.Image.Version, image.Path, image), .. lines.Values]);
    }
}
