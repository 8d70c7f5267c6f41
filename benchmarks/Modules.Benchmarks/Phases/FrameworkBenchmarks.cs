using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Modules.Benchmarks.Subjects;
using Modules.Verifier;

namespace Modules.Benchmarks.Phases;

/// <summary>Every reference of every assembly of the framework against the framework, kept; the two ways agree on each of them.</summary>
[MemoryDiagnoser]
public class FrameworkBenchmarks
{
    private static readonly string Folder = RuntimeEnvironment.GetRuntimeDirectory();

    private HostSurface _host = null!;
    private LibraryImage[] _libraries = null!;

    [GlobalSetup]
    public void Setup()
    {
        _host = HostSurface.FromFrameworks();
        _libraries = [.. Directory.GetFiles(Folder, "*.dll").Where(file => LibraryProbe.Read(file).Kind == ProbeKind.PlainLibrary).Select(References.Read)];
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark(Baseline = true)]
    public int CecilResolve() => _libraries.Sum(library => References.ResolveWithCecil([Folder], library.Path));

    [Benchmark]
    public int ReferencesOfAll() => _libraries.Sum(library => References.Resolve(_host, library, isOfHost: true));
}
