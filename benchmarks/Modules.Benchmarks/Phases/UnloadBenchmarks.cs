using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bench;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Modules.Benchmarks.Subjects;
using Modules.Binder;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Benchmarks.Phases;

/// <summary>A cycle of load, instantiate, call, unload, against the same with a bare context; and with the proof that the context is gone.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 60)]
public class UnloadBenchmarks
{
    private readonly BindingSite<Work> _site = new();

    private RunningHost _host = null!;
    private VerifiedLibrary _verified = null!;

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        _verified = _host.Verify(Libraries.Hundred);
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark(Baseline = true)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void BareContext()
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var type = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(Libraries.Hundred))).GetType("Hundred", throwOnError: true)!;
        ((Work)Activator.CreateInstance(type)!).Next(1);
        context.Unload();
    }

    [Benchmark]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public UnloadWatch SwapAndUnload()
    {
        var library = ModuleLoader.Load(_verified, new LoadOptions { Unloadable = true });
        _site.Swap(library.GetFactory<Work>("hundred").Create());
        using (_site.Enter(out var work))
        {
            work.Next(1);
        }

        _site.Swap(null);
        _site.Drain(TimeSpan.FromSeconds(10));
        return library.Unload();
    }

    [Benchmark]
    public Finding? SwapUnloadAndProve() => SwapAndUnload().Prove();
}
