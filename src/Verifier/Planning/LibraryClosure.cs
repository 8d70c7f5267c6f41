using System.Collections.Immutable;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Hosts;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>A library bound in a context, with what is to be examined and where everything that it needs comes from.</summary>
internal sealed class LibraryClosure : IDisposable
{
    private readonly HostSurface _host;
    private readonly string _folder;
    // Of the subjects, in their order.
    private readonly List<LibraryImage> _images = [];
    private readonly IReadOnlySet<string> _shared;
    private readonly List<IDisposable> _owned = [];

    private LibraryClosure(HostSurface host, string path, IReadOnlySet<string>? shared = null)
    {
        _host = host;
        _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        _shared = shared ?? new HashSet<string>();
    }

    /// <summary>The library and its private dependencies; the library first.</summary>
    public List<BoundAssembly> Subjects { get; } = [];

    public BoundAssembly Library => Subjects[0];

    public string Folder => _folder;

    /// <summary>Where native libraries may lie: beside the library, then with the host.</summary>
    public IEnumerable<string> NativeFolders => [_folder, .. _host.Assemblies?.Folders ?? []];

    /// <summary>Paths of files beside the library that bear the name of a shared assembly, and are not used.</summary>
    public List<string> BundledShared { get; } = [];

    /// <summary>
    /// A library without a manifest binds as in one application: the host's folder, then the library's, then the frameworks. Only the library itself is judged.
    /// </summary>
    public static LibraryClosure OfPlainLibrary(HostSurface host, LibraryImage image, AssemblyImage assembly, VerifierOptions options)
    {
        var closure = new LibraryClosure(host, image.Path);
        if (options.IgnoreAssemblyVersions && host.Context.Find(assembly.Name) is { } own && own.Image.Mvid == assembly.Mvid)
        {
            // The library is one of the host's own files: it is bound already, and kept.
            closure.Add(own, image);
            return closure;
        }

        var beside = AssemblyCatalog.OfFolder(AssemblyOrigin.Private, closure._folder);
        closure._owned.Add(beside);
        var context = new AssemblyBinder(host.Assemblies is null ? [beside, .. host.FrameworkCatalogs] : [host.Assemblies, beside, .. host.FrameworkCatalogs])
        {
            ChecksVersions = !options.IgnoreAssemblyVersions,
            IsHostUnknown = !host.IsKnown,
        };
        closure.Add(context.Add(assembly, AssemblyOrigin.Library), image);
        return closure;
    }

    /// <summary>
    /// A module library binds as the loader will do it: shared assemblies to the host's, its private dependencies to its own, all else to the framework's and the host's; by simple name.
    /// Its private dependencies are judged as it is.
    /// </summary>
    public static LibraryClosure OfModuleLibrary(HostSurface host, LibraryImage image, AssemblyImage assembly)
    {
        var closure = new LibraryClosure(host, image.Path, host.Shared);
        var beside = Directory.EnumerateFiles(closure._folder, "*.dll").ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
        var context = new LibraryContext(host.Context) { IsHostUnknown = !host.IsKnown };
        closure.Add(context.Add(assembly, AssemblyOrigin.Library), image);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { assembly.Name };
        for (var next = 0; next < closure.Subjects.Count; next++)
        {
            foreach (var name in References(closure.Subjects[next]).Where(seen.Add))
            {
                if (!beside.TryGetValue(name, out var file))
                {
                    continue;
                }

                if (closure._shared.Contains(name))
                {
                    closure.BundledShared.Add(file);
                }
                else
                {
                    closure.AddPrivate(context, name, file);
                }
            }
        }

        return closure;
    }

    /// <summary>A library that is no file: all that it references is the host's and the frameworks'.</summary>
    public static LibraryClosure OfImage(HostSurface host, LibraryImage image, AssemblyImage assembly)
    {
        var closure = new LibraryClosure(host, image.Path, host.Shared);
        closure.Add(new LibraryContext(host.Context) { IsHostUnknown = !host.IsKnown }.Add(assembly, AssemblyOrigin.Library), image);
        return closure;
    }

    /// <summary>Where each assembly that the subjects reference comes from.</summary>
    public LoadPlan Plan()
    {
        // Loops and a set of names, because a sorted dictionary and a sequence of pairs would be compiled anew in every process.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lines = new List<PlannedAssembly>();
        foreach (var subject in Subjects)
        {
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.AssemblyRef); row++)
            {
                var name = subject.Reader.GetString(subject.Reader.GetAssemblyReference(MetadataTokens.AssemblyReferenceHandle(row)).Name);
                if (!name.Equals(Library.Name, StringComparison.OrdinalIgnoreCase) && names.Add(name))
                {
                    lines.Add(subject.Context.Find(name) is { } found ? Line(found) : new PlannedAssembly(name, AssemblyOrigin.Missing, null, null, null));
                }
            }
        }

        lines.Sort((left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name));
        return new LoadPlan(_folder, [Line(Library), .. lines]);
    }

    /// <summary>The number of a subject, from 0; -1 for any other assembly.</summary>
    public int IndexOf(BoundAssembly assembly)
    {
        for (var index = 0; index < Subjects.Count; index++)
        {
            if (ReferenceEquals(Subjects[index], assembly))
            {
                return index;
            }
        }

        return -1;
    }

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }

    private static IEnumerable<string> References(BoundAssembly assembly) =>
        assembly.Reader.AssemblyReferences.Select(handle => assembly.Reader.GetString(assembly.Reader.GetAssemblyReference(handle).Name));

    private void AddPrivate(LibraryContext context, string name, string file)
    {
        var read = LibraryImageReader.Read(file);
        if (read is not { Assembly: { } own, Image: { } bytes })
        {
            context.AddUnread(name, read);
            return;
        }

        _owned.Add(own);
        if (TableCycles.Find(own.Reader) is { } cycle)
        {
            throw new BadImageFormatException($"'{file}', which it brings, is damaged: {cycle}");
        }

        if (_host.Context.Find(name) is not { Origin: AssemblyOrigin.Framework } framework || own.Version > framework.Image.Version)
        {
            Add(context.Add(own, AssemblyOrigin.Private), bytes);
        }
    }

    private void Add(BoundAssembly assembly, LibraryImage image)
    {
        Subjects.Add(assembly);
        _images.Add(image);
    }

    private PlannedAssembly Line(BoundAssembly assembly)
    {
        var origin = ReferenceEquals(assembly, Library)
            ? AssemblyOrigin.Library
            : assembly.Origin != AssemblyOrigin.Private && _shared.Contains(assembly.Name) ? AssemblyOrigin.Shared : assembly.Origin;
        return new PlannedAssembly(assembly.Name, origin, assembly.Image.Version, Path.GetFullPath(assembly.Image.Path), IndexOf(assembly) is >= 0 and var index ? _images[index] : null);
    }
}
