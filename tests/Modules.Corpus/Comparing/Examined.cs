using Modules.Verifier;
using Modules.Verifier.Checks;
using Modules.Verifier.Planning;
using Modules.Verifier.Symbols;
using Modules.Verifier.Verdicts;

namespace Modules.Corpus.Comparing;

/// <summary>A library with what the verifier says of it, breach by breach: bound by simple name, as one application.</summary>
internal sealed class Examined : IDisposable
{
    private readonly LibraryClosure _closure;
    private readonly AssemblyImage _image;

    private Examined(LibraryClosure closure, AssemblyImage image, Examination examination)
    {
        _closure = closure;
        _image = image;
        Examination = examination;
        Findings = [.. FindingBuilder.Build(examination.Breaches)];
    }

    public BoundAssembly Library => _closure.Library;

    public Examination Examination { get; }

    public IReadOnlyList<Breach> Breaches => Examination.Breaches;

    public IReadOnlyList<Finding> Findings { get; }

    public bool IsBroken => Findings.Any(finding => finding.IsBreaking);

    public static Examined Of(string path, HostSurface host)
    {
        var read = LibraryImageReader.Read(path);
        var image = read.Assembly ?? throw new BadImageFormatException(read.Problem);
        var closure = LibraryClosure.OfPlainLibrary(host, read.Image!, image, new VerifierOptions { AllowPlainLibraries = true, IgnoreAssemblyVersions = true });
        var examination = new Examination(closure, null, CancellationToken.None);
        examination.Run();
        return new Examined(closure, image, examination);
    }

    public void Dispose()
    {
        _closure.Dispose();
        _image.Dispose();
    }
}
