using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>Runs an inspection: every library against every host, hosts read once, libraries in parallel, results in the order asked.</summary>
internal static class Inspector
{
    /// <exception cref="IOException">A host cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static InspectionResult Run(InspectionRequest request, CancellationToken cancellationToken)
    {
        var libraries = request.Libraries.SelectMany(path => Expand(path, request.AllLibraries)).ToImmutableArray();
        var hosts = request.Hosts.IsEmpty
            ? libraries.Select(FolderOf).Distinct(StringComparer.Ordinal).ToDictionary(folder => folder, folder => HostSurface.FromFrameworks(request.HostOptions, folder), StringComparer.Ordinal)
            : request.Hosts.Distinct(StringComparer.Ordinal).ToDictionary(path => path, path => HostSurface.FromDirectory(path, request.HostOptions), StringComparer.Ordinal);
        var columns = request.Hosts.IsEmpty ? 1 : request.Hosts.Length;
        var verdicts = new Verdict[libraries.Length * columns];
        Parallel.For(0, verdicts.Length, new ParallelOptions { CancellationToken = cancellationToken }, cell =>
        {
            var library = libraries[cell / columns];
            var host = hosts[request.Hosts.IsEmpty ? FolderOf(library) : request.Hosts[cell % columns]];
            verdicts[cell] = new LibraryVerifier(host, request.VerifierOptions).Verify(
                new LibraryRequest(library) { Modules = [.. request.Modules.Select(name => new ModuleRequest(name))] },
                cancellationToken);
        });
        return new InspectionResult(
            request.Hosts.IsEmpty ? [.. hosts.Values] : [.. request.Hosts.Select(path => hosts[path])],
            libraries,
            [.. verdicts]);
    }

    // A folder means its module libraries; what cannot be read in it is no module library.
    private static IEnumerable<string> Expand(string path, bool all) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.dll")
            .Order(StringComparer.Ordinal)
            .Where(file => LibraryProbe.Read(file).Kind is var kind && (kind == ProbeKind.ModuleLibrary || (all && kind == ProbeKind.PlainLibrary)))
        : [path];

    private static string FolderOf(string library) => Path.GetDirectoryName(Path.GetFullPath(library))!;
}
