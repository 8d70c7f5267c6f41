using System.Collections.Immutable;
using Modules.Verifier.Checks;
using Modules.Verifier.Planning;
using Modules.Verifier.Symbols;
using Modules.Verifier.Verdicts;

namespace Modules.Verifier;

/// <summary>Verifies libraries against one host, before anything of them is loaded. Safe for concurrent use.</summary>
public sealed class LibraryVerifier
{
    private readonly VerifierOptions _options;

    /// <summary>Makes a verifier for <paramref name="host"/>.</summary>
    /// <param name="host">The host; must outlive the verifier.</param>
    /// <param name="options">How to judge, or null for the defaults.</param>
    public LibraryVerifier(HostSurface host, VerifierOptions? options = null)
    {
        Host = host;
        _options = options ?? new VerifierOptions();
    }

    /// <summary>The host.</summary>
    public HostSurface Host { get; }

    /// <summary>Verifies all modules of a library.</summary>
    /// <param name="path">Path of the .dll. Any file, or none, gives a verdict: never an exception.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Verdict Verify(string path, CancellationToken cancellationToken = default) => Verify(new LibraryRequest(path), cancellationToken);

    /// <summary>Verifies what is asked of a library.</summary>
    /// <param name="request">The library and its modules. Any file, or none, gives a verdict: never an exception.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Verdict Verify(LibraryRequest request, CancellationToken cancellationToken = default)
    {
        var read = LibraryImageReader.Read(request.Path);
        if (read.Assembly is not { } assembly)
        {
            return Invalid(request, read, new Finding(Rules.InvalidImage, read.Problem!));
        }

        using (assembly)
        {
            try
            {
                return Verify(request, read.Image!, assembly, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The one catch-all: what was not foreseen rejects, and never passes.
                return Invalid(request, read, new Finding(
                    Rules.VerifierFault,
                    $"The verifier failed on '{request.Path}' ({fault.GetType().Name}: {fault.Message}). Nothing is known of the library; please report this with the file."));
            }
        }
    }

    /// <summary>Verifies a whole selection: every library, and what stands between them. All findings are reported at once.</summary>
    /// <param name="requests">The libraries, in the order of the selection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SelectionVerdict VerifySelection(IReadOnlyList<LibraryRequest> requests, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private Verdict Verify(LibraryRequest request, LibraryImage image, AssemblyImage assembly, CancellationToken cancellationToken)
    {
        var closure = LibraryClosure.OfPlainLibrary(Host, assembly, request.Path, _options);
        var examination = new Examination(closure.Subjects, cancellationToken);
        examination.Run();
        var findings = FindingBuilder.Build(examination.Breaches);
        var kind = findings.Any(finding => finding.Rule == Rules.NotDecided)
            ? VerdictKind.Unverifiable
            : findings.Any(finding => finding.IsBreaking) ? VerdictKind.Incompatible : VerdictKind.Compatible;
        return new Verdict(Describe(request, image, assembly, null), Host, kind, [], findings, examination.Counts, closure.Plan(image), null);
    }

    private static LibraryDescription Describe(LibraryRequest request, LibraryImage image, AssemblyImage assembly, LibraryManifest? manifest) => new(
        request.Path,
        assembly.Name,
        assembly.Version,
        TargetFrameworks.Of(assembly),
        Architectures.Of(assembly),
        assembly.Mvid,
        image.Sha256,
        manifest);

    private Verdict Invalid(LibraryRequest request, ReadLibrary read, Finding finding) => new(
        new LibraryDescription(
            request.Path,
            read.Assembly?.Name ?? Path.GetFileNameWithoutExtension(request.Path),
            read.Assembly?.Version,
            null,
            null,
            null,
            read.Image?.Sha256,
            null),
        Host,
        finding.Rule == Rules.InvalidImage && read.Image is not null ? VerdictKind.Invalid : VerdictKind.Unverifiable,
        [],
        [finding],
        ExaminedCounts.None,
        null,
        null);
}
