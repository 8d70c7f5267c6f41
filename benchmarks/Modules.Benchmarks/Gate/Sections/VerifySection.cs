using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Modules.Benchmarks.Subjects;
using Modules.Verifier;
using Mono.Cecil;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Verification of real libraries: references alone and the whole rule set, against Cecil; the whole framework; and how the cost grows with the references.</summary>
internal sealed class VerifySection : ISection
{
    private static readonly VerifierOptions Plain = new() { AllowPlainLibraries = true };

    public string Name => "verify";

    public void Measure(Measurements into)
    {
        var cecil = typeof(ModuleDefinition).Assembly.Location;
        var roslyn = typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree).Assembly.Location;
        using var kept = HostSurface.FromDirectory(AppContext.BaseDirectory);
        string[] folders = [AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory()];

        Library(into, "cecil", cecil, kept, folders, rounds: 25, warmups: 12);
        Library(into, "roslyn", roslyn, kept, folders, rounds: 10, warmups: 14);
        Probes(into);
        Framework(into);
        Growth(into);
    }

    private void Library(Measurements into, string name, string path, HostSurface kept, string[] folders, int rounds, int warmups)
    {
        var image = References.Read(path);
        var ways = new Repeated();
        ways.Add($"{Name}.{name}/references", _ => References.Resolve(kept, image));
        ways.Add($"{Name}.{name}/references.cold", _ =>
        {
            using var cold = HostSurface.FromDirectory(AppContext.BaseDirectory);
            References.Resolve(cold, image);
        });
        ways.Add($"{Name}.{name}/rules", _ => new LibraryVerifier(kept, Plain).Verify(path));
        ways.Add($"{Name}.{name}/resolve", _ => References.ResolveWithCecil(folders, path));
        ways.Add($"{Name}.{name}/read", _ => File.ReadAllBytes(path));
        ways.Add($"{Name}.{name}/hash", _ => SHA256.HashData(image.Bytes.AsSpan()));
        ways.Measure(into, rounds, warmups);
        into.Add($"{Name}.{name}/kilobytes", image.Bytes.Length / 1024d);
    }

    private void Probes(Measurements into)
    {
        var probed = Libraries.Hundred;
        var probes = new Interleaved();
        probes.Add($"{Name}/probe", 20, () =>
        {
            for (var i = 0; i < 20; i++)
            {
                LibraryProbe.Read(probed);
            }
        });
        probes.Measure(into, rounds: 60);
    }

    // Every assembly of the framework against the framework, which is kept: the references of all of them, and all rules.
    private void Framework(Measurements into)
    {
        using var host = HostSurface.FromFrameworks();
        var libraries = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Where(file => LibraryProbe.Read(file).Kind == ProbeKind.PlainLibrary).Select(References.Read).ToArray();
        into.Add($"{Name}.framework/libraries", libraries.Length);
        var ways = new Repeated();
        var verifier = new LibraryVerifier(host, Plain with { IgnoreAssemblyVersions = true });
        ways.Add($"{Name}.framework/references", _ => Array.ForEach(libraries, library => References.Resolve(host, library, isOfHost: true)));
        var opened = Array.ConvertAll(libraries, library => OpenLibrary.Open(library.Path));
        ways.Add($"{Name}.framework/rules", _ => Array.ForEach(opened, library => verifier.Verify(new LibraryRequest(library))));
        ways.Measure(into, rounds: 10, warmups: 14);
        Array.ForEach(opened, library => library.Dispose());
    }

    private void Growth(Measurements into)
    {
        using var host = HostSurface.FromDirectory(Libraries.WideHost);
        var ways = new Repeated();
        foreach (var methods in new[] { 256, 1024, 4096 })
        {
            var library = Libraries.Calling(methods);
            ways.Add($"{Name}.growth/{methods}", _ => new LibraryVerifier(host).Verify(library).ThrowIfRejected());
        }

        ways.Measure(into, rounds: 30, warmups: 10);
    }
}
