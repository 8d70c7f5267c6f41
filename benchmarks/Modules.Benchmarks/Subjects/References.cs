using System.Runtime.InteropServices;
using Modules.Verifier;
using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;
using Mono.Cecil;

namespace Modules.Benchmarks.Subjects;

/// <summary>Resolves every type and member reference of a library, and does nothing else: with the verifier's resolver, and with Cecil's.</summary>
internal static class References
{
    /// <param name="host">The host.</param>
    /// <param name="library">The library, read: reading is measured by itself.</param>
    /// <param name="isOfHost">Whether it is one of the host's own files, which the host keeps open.</param>
    /// <returns>The number of references that bind.</returns>
    public static int Resolve(HostSurface host, LibraryImage library, bool isOfHost = false)
    {
        using var assembly = AssemblyImage.FromBytes(library.Path, ImmutableCollectionsMarshal.AsArray(library.Bytes)!);
        using var closure = LibraryClosure.OfPlainLibrary(host, library, assembly, new VerifierOptions { IgnoreAssemblyVersions = isOfHost });
        var table = ReferenceTable.Resolve(closure.Library);
        return assembly.Reader.TypeReferences.Count + assembly.Reader.MemberReferences.Count - table.Broken.Count;
    }

    /// <returns>The number of references that bind.</returns>
    public static int ResolveWithCecil(IEnumerable<string> folders, string library)
    {
        using var resolver = new DefaultAssemblyResolver();
        foreach (var folder in folders)
        {
            resolver.AddSearchDirectory(folder);
        }

        using var module = ModuleDefinition.ReadModule(library, new ReaderParameters { AssemblyResolver = resolver });
        return module.GetTypeReferences().Count(type => type.Resolve() is not null) + module.GetMemberReferences().Count(IsResolved);
    }

    public static LibraryImage Read(string library) => LibraryImageReader.Read(library).Image!;

    private static bool IsResolved(MemberReference member) => member switch
    {
        MethodReference method => method.Resolve() is not null || method.DeclaringType.IsArray,
        FieldReference field => field.Resolve() is not null,
        _ => false,
    };
}
