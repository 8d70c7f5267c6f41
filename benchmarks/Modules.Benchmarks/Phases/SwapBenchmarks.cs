using Bench;
using BenchmarkDotNet.Attributes;
using Modules.Benchmarks.Subjects;
using Modules.Binder;

namespace Modules.Benchmarks.Phases;

/// <summary>Putting another instance in place, against the exchange of a field; and waiting for those who still call the old one.</summary>
[MemoryDiagnoser]
public class SwapBenchmarks
{
    private readonly BindingSite<Work> _site = new();

    private RunningHost _host = null!;
    private Work _one = null!;
    private Work _two = null!;
    private Work? _field;

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        var factory = _host.Load(Libraries.Small, unloadable: true).GetFactory<Work>("adder");
        (_one, _two) = (factory.Create(), factory.Create());
        _site.Swap(_one);
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark(Baseline = true)]
    public Work? ExchangeField() => Interlocked.Exchange(ref _field, _two);

    [Benchmark]
    public Work? Swap() => _site.Swap(_two);

    [Benchmark]
    public Work? SwapAndDrain()
    {
        var old = _site.Swap(_two);
        _site.Drain(TimeSpan.FromSeconds(10));
        return old;
    }
}
