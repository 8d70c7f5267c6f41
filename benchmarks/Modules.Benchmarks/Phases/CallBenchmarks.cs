using Bench;
using BenchmarkDotNet.Attributes;
using Modules.Benchmarks.Gate.Sections;
using Modules.Benchmarks.Subjects;
using Modules.Binder;

namespace Modules.Benchmarks.Phases;

/// <summary>A thousand calls of a trivial method, in every way that a host can make them.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private const int Calls = 1024;

    private readonly BindingSite<Work> _site = new();

    private RunningHost _host = null!;
    private volatile Work _work = null!;
    private IWork _interface = null!;
    private Func<int, int> _delegate = null!;
    private IWork _proxy = null!;
    private Floors _floors = null!;

    [Params(false, true)]
    public bool Unloadable { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        var library = _host.Load(Libraries.Small, Unloadable);
        _work = library.GetFactory<Work>("adder").Create();
        _floors = library.GetFactory<Floors>("floors0").Create();
        _interface = (IWork)_work;
        _delegate = _work.Next;
        _proxy = ForwardingProxy.To(_interface);
        _site.Swap(_work);
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public int Virtual()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            sum += _work.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int InlinedInTheModule() => _floors.Inlined(Calls);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int DirectInTheModule() => _floors.Direct(Calls);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Interface()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            sum += _interface.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Delegate()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            sum += _delegate(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Proxy()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            sum += _proxy.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Site()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            sum += _site.Current.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Lease()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            using var lease = _site.Enter(out var work);
            sum += work.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int CountedLease()
    {
        var sum = 0;
        for (var i = 0; i < Calls; i++)
        {
            using var lease = _site.EnterCounted(out var work);
            sum += work.Next(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Batch()
    {
        var batch = new SumBatch<int> { Calls = Calls };
        _site.Run(ref batch);
        return batch.Sum;
    }
}
