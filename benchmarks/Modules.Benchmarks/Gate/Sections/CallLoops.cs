using System.Reflection;
using System.Runtime.CompilerServices;
using Bench;
using Modules.Binder;
using Modules.Loader;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>What the host does with one module, in loops. A struct as <typeparamref name="TCopy"/> makes a copy of the code, which lies elsewhere and has a profile of its own.</summary>
internal sealed class CallLoops<TCopy>
    where TCopy : struct
{
    private static object? _made;

    // Volatile, as a field that another thread may change must be; else the compiler reads it once, and takes its guess out of the loop too.
    public volatile Work Bound;
    private readonly IWork _interface;
    private readonly Func<int, int> _delegate;
    private readonly IWork _proxy;
    private readonly BindingSite<Work> _site = new();
    private readonly ModuleFactory<Work> _adders;
    private readonly ModuleFactory<Work> _keepers;
    private readonly Func<Work> _newAdder;
    private readonly Func<Work> _newKeeper;

    public CallLoops(ModuleFactory<Work> adders, ModuleFactory<Work> keepers, Func<Work> newAdder, Func<Work> newKeeper)
    {
        _adders = adders;
        _keepers = keepers;
        _newAdder = newAdder;
        _newKeeper = newKeeper;
        Bound = adders.Create();
        _interface = (IWork)Bound;
        _delegate = Bound.Next;
        _proxy = ForwardingProxy.To(_interface);
        _site.Swap(Bound);
    }

    public int Virtual(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += Bound.Next(i);
        }

        return sum;
    }

    public int Interface(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += _interface.Next(i);
        }

        return sum;
    }

    public int Delegate(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += _delegate(i);
        }

        return sum;
    }

    public int Proxy(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += _proxy.Next(i);
        }

        return sum;
    }

    public int Site(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += _site.Current.Next(i);
        }

        return sum;
    }

    public int Lease(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            using var lease = _site.Enter(out var work);
            sum += work.Next(i);
        }

        return sum;
    }

    public int LeaseFor64(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i += 64)
        {
            using var lease = _site.Enter(out var work);
            for (var j = i; j < i + 64; j++)
            {
                sum += work.Next(j);
            }
        }

        return sum;
    }

    public int CountedLease(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            using var lease = _site.EnterCounted(out var work);
            sum += work.Next(i);
        }

        return sum;
    }

    public int Batch(int calls)
    {
        var batch = new SumBatch<TCopy> { Calls = calls };
        _site.Run(ref batch);
        return batch.Sum;
    }

    public void CreateAdders(int instances)
    {
        for (var i = 0; i < instances; i++)
        {
            _made = _adders.Create();
        }
    }

    public void CreateKeepers(int instances)
    {
        for (var i = 0; i < instances; i++)
        {
            _made = _keepers.Create();
        }
    }

    public void NewAdders(int instances)
    {
        for (var i = 0; i < instances; i++)
        {
            _made = _newAdder();
        }
    }

    public void NewKeepers(int instances)
    {
        for (var i = 0; i < instances; i++)
        {
            _made = _newKeeper();
        }
    }
}

/// <summary>A batch that adds up what the module answers.</summary>
internal struct SumBatch<TCopy> : IModuleBatch<Work>
    where TCopy : struct
{
    public int Calls;
    public int Sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run(Work instance)
    {
        var calls = Calls;
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += instance.Next(i);
        }

        Sum = sum;
    }
}

/// <summary>A proxy that calls its target by hand, which is the quickest that <see cref="DispatchProxy"/> can be.</summary>
public class ForwardingProxy : DispatchProxy
{
    private IWork? _target;

    public static IWork To(IWork target)
    {
        var proxy = Create<IWork, ForwardingProxy>();
        ((ForwardingProxy)proxy)._target = target;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _target!.Next((int)args![0]!);
}
