using System.Reflection;
using Bench;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Modules.Benchmarks.Subjects;
using Modules.Loader;
using Modules.Loader.Activation;

namespace Modules.Benchmarks.Phases;

/// <summary>Instances in the steady state: a factory against a hand-written <c>new</c> in the module, and against every other way that the platform has.</summary>
[MemoryDiagnoser]
public class InstantiateBenchmarks
{
    private readonly RunningHost.Services _services = new();
    private readonly object[] _arguments = new object[2];

    private RunningHost _host = null!;
    private Func<Work> _new = null!;
    private Func<Work> _twin = null!;
    private ModuleFactory<Work> _factory = null!;
    private Type _type = null!;
    private ObjectFactory _activatorUtilities = null!;
    private ConstructorInvoker _invoker = null!;
    private ServiceProvider _container = null!;

    [Params(0, 2)]
    public int Arguments { get; set; }

    [Params(false, true)]
    public bool Unloadable { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _host = new RunningHost();
        var library = _host.Load(Libraries.Small, Unloadable);
        var module = library.Modules.Single(known => known.Name == (Arguments == 0 ? "adder" : "keeper"));
        var floors = library.GetFactory<Floors>("floors0").Create();
        _new = Arguments == 0 ? floors.Maker() : floors.Maker(_services, _services);
        _factory = library.GetFactory<Work>(module.Name, _services);
        _factory.Compile();
        _type = _factory.Create().GetType();
        _twin = ReflectionFactory.For<Work>(ActivationPlan.Of(_type.Module, module, module.Activation!, _services, ModuleParameters.Empty));
        Array.Fill(_arguments, _services);
        _activatorUtilities = ActivatorUtilities.CreateFactory(_type, Arguments == 0 ? [] : [typeof(IClock), typeof(ILog)]);
        _invoker = ConstructorInvoker.Create(_type.GetConstructors()[0]);
        _container = new ServiceCollection().AddSingleton<IClock>(_services).AddSingleton<ILog>(_services).AddTransient(typeof(Work), _type).BuildServiceProvider();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _container.Dispose();
        _host.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Work New() => _new();

    [Benchmark]
    public Work Factory() => _factory.Create();

    [Benchmark]
    public Work ReflectionTwin() => _twin();

    [Benchmark]
    public object? ActivatorCreateInstance() => Arguments == 0 ? Activator.CreateInstance(_type) : Activator.CreateInstance(_type, _arguments);

    [Benchmark]
    public object ActivatorUtilitiesFactory() => _activatorUtilities(_services, Arguments == 0 ? null : _arguments);

    [Benchmark]
    public object? Invoker() => Arguments == 0 ? _invoker.Invoke() : _invoker.Invoke(_services, _services);

    [Benchmark]
    public Work DependencyInjectionTransient() => _container.GetRequiredService<Work>();
}
