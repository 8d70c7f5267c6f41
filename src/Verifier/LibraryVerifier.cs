using System.Collections.Immutable;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks;
using Modules.Verifier.Checks.Manifest;
using Modules.Verifier.Code;
using Modules.Verifier.Manifests;
using Modules.Verifier.Planning;
using Modules.Verifier.Selection;
using Modules.Verifier.Symbols;
using Modules.Verifier.Verdicts;

namespace Modules.Verifier;

/// <summary>Verifies libraries against one host, before anything of them is loaded. Safe for concurrent use; parts of a verification run on threads of the pool, or where <see cref="VerifierOptions.Scheduler"/> says.</summary>
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
        using var own = request.Library is null ? OpenLibrary.Open(request.Path) : null;
        var read = (request.Library ?? own!).Reading;
        if (read.Assembly is not { } assembly)
        {
            return Invalid(request, read, new Finding(Rules.InvalidImage, read.Problem!) { Exception = read.Image is null ? "System.IO.FileNotFoundException" : Rules.InvalidImage.Exception });
        }

        try
        {
            if (TableCycles.Find(assembly.Reader) is { } cycle)
            {
                return Damaged(request, read, cycle);
            }

            return Verify(request, read.Image!, assembly, cancellationToken);
        }
        catch (BadImageFormatException damage)
        {
            return Damaged(request, read, damage.Message);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && Defect(read.Image!, assembly) is { } defect)
        {
            return Damaged(request, read, defect);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The one catch-all: what was not foreseen rejects, and never passes.
            return Invalid(request, read, new Finding(
                Rules.VerifierFault,
                $"The verifier failed on '{request.Path}' ({fault.GetType().Name}: {fault.Message}). Nothing is known of the library; please report this with the file."));
        }
    }

    /// <summary>Verifies a whole selection: every library, and what stands between them. All findings are reported at once.</summary>
    /// <param name="requests">The libraries, in the order of the selection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SelectionVerdict VerifySelection(IReadOnlyList<LibraryRequest> requests, CancellationToken cancellationToken = default) => VerifySelection(requests, [], cancellationToken);

    /// <summary>Verifies a selection that is to stand beside what is loaded already.</summary>
    internal SelectionVerdict VerifySelection(IReadOnlyList<LibraryRequest> requests, IReadOnlyList<VerifiedLibrary> loaded, CancellationToken cancellationToken)
    {
        var verdicts = new Verdict[requests.Count];
        Parallel.For(
            0,
            verdicts.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            index => verdicts[index] = Verify(requests[index], cancellationToken));
        return new SelectionVerdict([.. verdicts], SelectionChecks.Check([.. verdicts], loaded));
    }

    // The main path: probe -> trust -> manifest -> the toolkit's own laws -> plan -> proof -> verdict.
    private Verdict Verify(LibraryRequest request, LibraryImage image, AssemblyImage assembly, CancellationToken cancellationToken)
    {
        if (TrustCheck.Check(request, image, assembly) is { Length: > 0 } distrust)
        {
            return Rejected(request, image, assembly, null, distrust);
        }

        if (ArchitectureCheck.Check(assembly, Host) is { } unfit)
        {
            return Rejected(request, image, assembly, null, [new ManifestFinding(unfit)]);
        }

        var probe = LibraryProbe.Read(assembly.Reader);
        if (probe.Kind == ProbeKind.PlainLibrary)
        {
            return _options.AllowPlainLibraries
                ? VerifyPlain(request, image, assembly, cancellationToken)
                : Rejected(request, image, assembly, null, [NotAModuleLibrary(request)]);
        }

        using var closure = LibraryClosure.OfModuleLibrary(Host, image, assembly);
        if (TableDefects.FindInSpecifications(closure.Library) is { } defect)
        {
            throw new BadImageFormatException(defect);
        }

        if (DeepSignatures.Find(closure.Subjects) is { } deep)
        {
            return Invalid(request, new ReadLibrary(image, assembly, null), deep);
        }

        var reading = CecilManifestReader.Read(image.Bytes, Declarations.In(assembly.Reader)) ?? throw new BadImageFormatException("Its two readers disagree on whether it is a module library.");
        var manifest = ManifestCase.Of(reading, request, Host, _options, closure.Library.Context);
        var judgement = ManifestJudge.Judge(manifest);
        if (judgement.Findings.Any(found => found.Module is null && found.Finding.IsBreaking))
        {
            return Rejected(request, image, assembly, reading.Manifest, judgement.Findings, judgement.Modules);
        }

        using var examination = new Examination(closure, _options.CompiledAgainst, cancellationToken, _options.Scheduler);
        var plan = examination.RunAndPlan();
        var reach = ReachOf(examination, closure.Library, judgement.Modules);
        var findings = VerdictBuilder.Merge(judgement.Findings, [.. FindingBuilder.Build(examination.Breaches, reach), .. BundledCheck.Check(closure)]);
        var modules = VerdictBuilder.OfModules(judgement.Modules, findings);
        var kind = VerdictBuilder.OfModuleLibrary(modules, findings);
        var accepted = modules.Where(module => module.Kind == VerdictKind.Compatible).Select(module => module.Module).ToImmutableArray();
        var isAccepted = kind == VerdictKind.Compatible || (_options.SkipRejectedModules && !accepted.IsEmpty);
        return new Verdict(
            Describe(request, image, assembly, reading.Manifest),
            Host,
            kind,
            modules,
            findings,
            examination.Counts,
            plan,
            isAccepted ? new VerifiedLibrary(image, reading.Manifest, plan, Host, accepted) : null);
    }

    private Verdict VerifyPlain(LibraryRequest request, LibraryImage image, AssemblyImage assembly, CancellationToken cancellationToken)
    {
        using var closure = LibraryClosure.OfPlainLibrary(Host, image, assembly, _options);
        if (DeepSignatures.Find(closure.Subjects) is { } deep)
        {
            return Invalid(request, new ReadLibrary(image, assembly, null), deep);
        }

        using var examination = new Examination(closure, _options.CompiledAgainst, cancellationToken, _options.Scheduler);
        var plan = examination.RunAndPlan();
        var findings = FindingBuilder.Build(examination.Breaches);
        return new Verdict(
            Describe(request, image, assembly, null),
            Host,
            VerdictBuilder.OfPlainLibrary(findings),
            [],
            findings,
            examination.Counts,
            plan,
            null);
    }

    // Only where something is broken does it matter who reaches it.
    private static ModuleReach ReachOf(Examination examination, BoundAssembly library, ImmutableArray<ModuleManifest> modules)
    {
        var reach = new ModuleReach();
        if (examination.Breaches.Count == 0)
        {
            return reach;
        }

        foreach (var module in modules)
        {
            if (module.Activation is { } activation && examination.ReferencesOf(library).Method(MetadataTokens.EntityHandle(activation.MetadataToken)) is { } creator)
            {
                reach.Add(module.Name, ReachedCode.From(examination, creator));
            }
        }

        return reach;
    }

    private string? Defect(LibraryImage image, AssemblyImage assembly)
    {
        using var alone = LibraryClosure.OfImage(Host, image, assembly);
        return TableDefects.Find(alone.Library);
    }

    private static ManifestFinding NotAModuleLibrary(LibraryRequest request) => ManifestFinding.Of(
        Rules.NotAModuleLibrary,
        $"'{request.Path}' is a .NET library but no module library: it has no [assembly: ModuleLibrary(...)]. Add that line, or take another file.");

    private Verdict Rejected(
        LibraryRequest request,
        LibraryImage image,
        AssemblyImage assembly,
        LibraryManifest? manifest,
        ImmutableArray<ManifestFinding> found,
        ImmutableArray<ModuleManifest> modules = default)
    {
        var findings = VerdictBuilder.Merge(found, []);
        var verdicts = VerdictBuilder.OfModules(modules.IsDefault ? [] : modules, findings);
        return new Verdict(
            Describe(request, image, assembly, manifest),
            Host,
            VerdictBuilder.OfModuleLibrary(verdicts, findings),
            verdicts,
            findings,
            ExaminedCounts.None,
            null,
            null);
    }

    private static LibraryDescription Describe(LibraryRequest request, LibraryImage image, AssemblyImage assembly, LibraryManifest? manifest) => new(
        request.Path,
        assembly.Name,
        assembly.Version,
        TargetFrameworks.Of(assembly),
        Architectures.Of(assembly),
        assembly.Mvid,
        manifest)
    { Hash = image.Hash };

    private Verdict Damaged(LibraryRequest request, ReadLibrary read, string defect) =>
        Invalid(request, read, new Finding(Rules.InvalidImage, $"'{request.Path}' is a damaged .NET assembly: {defect}"));

    private Verdict Invalid(LibraryRequest request, ReadLibrary read, Finding finding) => new(
        new LibraryDescription(
            request.Path,
            read.Assembly?.Name ?? Path.GetFileNameWithoutExtension(request.Path),
            read.Assembly?.Version,
            null,
            null,
            null,
            null)
        { Hash = read.Image?.Hash },
        Host,
        finding.Rule == Rules.InvalidImage && read.Image is not null ? VerdictKind.Invalid : VerdictKind.Unverifiable,
        [],
        [finding],
        ExaminedCounts.None,
        null,
        null);
}
