using System.Reflection;
using System.Runtime.Loader;
using Bench;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using McMaster.NETCore.Plugins;
using Microsoft.VisualStudio.Composition;
using Modules.Benchmarks.Subjects;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Benchmarks.Phases;

/// <summary>Loading a library, and the whole way to the first answer, against the runtime's own ways and two peers. Every load is of a path that never served before.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 40)]
public class LoadBenchmarks
{
    private RunningHost _host = null!;
    private VerifiedLibrary _verified = null!;
    private string _path = null!;
    private string _exported = null!;

    [Params(false, true)]
    public bool Unloadable { get; set; }

    private LoadOptions Options => new() { Unloadable = Unloadable };

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        _host.Warm(Libraries.Hundred);
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [IterationSetup]
    public void Copy()
    {
        _path = Libraries.Copies(Libraries.Hundred, 1)[0];
        _exported = Libraries.Copies(Libraries.Exported, 1)[0];
        _verified = _host.Verify(_path);
    }

    [Benchmark(Baseline = true)]
    public Assembly FromPath() => new AssemblyLoadContext(null, Unloadable).LoadFromAssemblyPath(_path);

    [Benchmark]
    public Assembly FromStream() => new AssemblyLoadContext(null, Unloadable).LoadFromStream(new MemoryStream(File.ReadAllBytes(_path)));

    [Benchmark]
    public LoadedLibrary Verified() => ModuleLoader.Load(_verified, Options);

    [Benchmark]
    public Assembly McMasterPlugins() => PluginLoader.CreateFromAssemblyFile(_path, isUnloadable: Unloadable, sharedTypes: [typeof(Work)]).LoadDefaultAssembly();

    [Benchmark]
    public int FirstAnswerFromPath() => ((Work)Activator.CreateInstance(FromPath().GetType("Hundred", throwOnError: true)!)!).Next(1);

    [Benchmark]
    public int FirstAnswerVerified() => ModuleLoader.Load(_host.Verify(_path), Options).GetFactory<Work>("hundred").Create().Next(1);

    /// <summary>Loads from a path, discovers the parts, composes, and gets the one of the role.</summary>
    [Benchmark]
    public async Task<int> FirstAnswerVisualStudioComposition()
    {
        var assembly = new AssemblyLoadContext(null, Unloadable).LoadFromAssemblyPath(_exported);
        var parts = await new AttributedPartDiscoveryV1(Resolver.DefaultInstance).CreatePartsAsync(assembly);
        var configuration = CompositionConfiguration.Create(ComposableCatalog.Create(Resolver.DefaultInstance).AddParts(parts));
        using var exports = configuration.CreateExportProviderFactory().CreateExportProvider();
        return exports.GetExportedValue<Work>().Next(1);
    }
}
