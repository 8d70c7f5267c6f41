using System.Reflection;
using Bench;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.DependencyInjection;
using Modules.Benchmarks.Subjects;
using Modules.Loader;

namespace Modules.Benchmarks.Phases;

/// <summary>The first instance of a module: each iteration takes a class that was never made before.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 60)]
public class FirstInstanceBenchmarks
{
    private RunningHost _host = null!;
    private LoadedLibrary _library = null!;
    private Assembly _assembly = null!;
    private int _next;

    [Params(false, true)]
    public bool Unloadable { get; set; }

    private Type NextType => _assembly.GetType($"Once{_next}", throwOnError: true)!;

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        _library = _host.Load(Libraries.Once, Unloadable);
        _assembly = _library.GetFactory<Work>("once0").Create().GetType().Assembly;
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [IterationSetup]
    public void Next() => _next++;

    [Benchmark(Baseline = true)]
    public object? ActivatorCreateInstance() => Activator.CreateInstance(NextType);

    [Benchmark]
    public Work Factory() => _library.GetFactory<Work>($"once{_next}").Create();

    [Benchmark]
    public Work CompiledFactory()
    {
        var factory = _library.GetFactory<Work>($"once{_next}");
        factory.Compile();
        return factory.Create();
    }

    [Benchmark]
    public object Invoker() => ConstructorInvoker.Create(NextType.GetConstructors()[0]).Invoke();

    [Benchmark]
    public object ActivatorUtilitiesFactory() => ActivatorUtilities.CreateFactory(NextType, [])(null!, null);
}
