using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Modules.Benchmarks.Subjects;
using Modules.Verifier;
using Mono.Cecil;

namespace Modules.Benchmarks.Phases;

/// <summary>Verification of real libraries, against Cecil's <c>Resolve()</c> of every reference.</summary>
[MemoryDiagnoser]
public class VerifyBenchmarks
{
    private static readonly VerifierOptions Plain = new() { AllowPlainLibraries = true };
    private static readonly string[] Folders = [AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory()];

    private HostSurface _host = null!;
    private LibraryImage _image = null!;

    /// <summary>A library of 350 KB, and one of 7 MB.</summary>
    [Params("Mono.Cecil", "Microsoft.CodeAnalysis.CSharp")]
    public string Library { get; set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        var path = Library == "Mono.Cecil" ? typeof(ModuleDefinition).Assembly.Location : typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree).Assembly.Location;
        _image = References.Read(path);
        _host = HostSurface.FromDirectory(AppContext.BaseDirectory);
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark(Baseline = true)]
    public int CecilResolve() => References.ResolveWithCecil(Folders, _image.Path);

    [Benchmark]
    public int ReferencesKeptHost() => References.Resolve(_host, _image);

    [Benchmark]
    public int ReferencesColdHost()
    {
        using var host = HostSurface.FromDirectory(AppContext.BaseDirectory);
        return References.Resolve(host, _image);
    }

    [Benchmark]
    public Verdict RulesKeptHost() => new LibraryVerifier(_host, Plain).Verify(_image.Path);
}
