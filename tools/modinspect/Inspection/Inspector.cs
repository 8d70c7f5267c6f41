using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>Runs an inspection: every library against every host, each read once, cells in parallel, results in the order asked.</summary>
internal static class Inspector
{
    /// <param name="request">What to inspect.</param>
    /// <param name="progress">Told of every cell that is done.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">A host or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A host or folder may not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static InspectionResult Run(InspectionRequest request, ProgressLine progress, CancellationToken cancellationToken)
    {
        var libraries = FoundLibraries.Find(request.Libraries, request.AllLibraries, cancellationToken);
        using var open = new OpenLibraries(libraries.Paths);
        var isHostGiven = !request.Hosts.IsEmpty;
        var hostOptions = request.HostOptions with { Scheduler = TaskScheduler.Current };
        var paths = isHostGiven ? Once(request.Hosts) : Once(ImmutableArray.CreateRange(libraries.Paths, FolderOf));
        var hosts = ImmutableArray.CreateRange(paths, path => isHostGiven ? HostSurface.FromDirectory(path, hostOptions) : HostSurface.FromFrameworks(hostOptions, path));
        using var older = request.Since is null ? null : HostSurface.FromDirectory(request.Since, hostOptions);
        var columns = isHostGiven ? hosts.Length : 1;
        var modules = ImmutableArray.CreateRange(request.Modules, name => new ModuleRequest(name));
        var cells = new InspectionCell[libraries.Paths.Length * columns];
        var options = request.VerifierOptions with { CompiledAgainst = older, Scheduler = cells.Length == 1 ? TaskScheduler.Current : null };
        progress.Start(cells.Length);
        InParallel(cells.Length, Cell, cancellationToken);
        return new InspectionResult(hosts, isHostGiven, libraries, [.. cells]);

        void Cell(int cell)
        {
            var library = open[cell / columns];
            var host = hosts[isHostGiven ? cell % columns : paths.IndexOf(FolderOf(library.Path))];
            cells[cell] = Verify(new LibraryRequest(library) { Modules = modules }, host, options, cancellationToken);
            progress.Advance();
        }
    }

    // One cell needs no other thread, and its start-up shows.
    private static void InParallel(int count, Action<int> work, CancellationToken cancellationToken)
    {
        if (count == 1)
        {
            work(0);
        }
        else
        {
            Spread(count, work, cancellationToken);
        }
    }

    // In a method of its own, so that what it needs is not even loaded for one cell.
    private static void Spread(int count, Action<int> work, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, work);
        }
        catch (AggregateException several)
        {
            // The first fault is told as it is.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    // Where the declared versions reject a library, what it really binds to is still worth knowing: the window may be too narrow.
    private static InspectionCell Verify(LibraryRequest request, HostSurface host, VerifierOptions options, CancellationToken cancellationToken)
    {
        var verdict = new LibraryVerifier(host, options).Verify(request, cancellationToken);
        var proof = verdict.Findings.Any(finding => finding.IsBreaking && IsOfVersions(finding.Rule))
            ? new LibraryVerifier(host, options with { VersionPolicy = VersionPolicy.Proven }).Verify(request, cancellationToken)
            : null;
        return new InspectionCell(verdict, proof);
    }

    private static bool IsOfVersions(Rule rule) => rule == Rules.LibraryNewerThanHost || rule == Rules.LibraryOlderThanRole || rule == Rules.NotExactVersion;

    private static ImmutableArray<string> Once(ImmutableArray<string> paths) => paths.Length == 1 ? paths : [.. paths.DistinctBy(FoundLibraries.Same, StringComparer.Ordinal)];

    private static string FolderOf(string library) => Path.GetDirectoryName(Path.GetFullPath(library)) ?? library;
}
