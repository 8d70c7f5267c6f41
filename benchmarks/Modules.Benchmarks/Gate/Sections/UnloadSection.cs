using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bench;
using Modules.Benchmarks.Subjects;
using Modules.Binder;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Cycles of load, instantiate, call, swap, unload; and what a thousand of them leave behind.</summary>
internal sealed class UnloadSection : ISection
{
    public string Name => "unload";

    public void Measure(Measurements into)
    {
        using var host = new RunningHost();
        var path = Libraries.Hundred;
        var verified = host.Verify(path);
        var site = new BindingSite<Work>();
        var ways = new Repeated();
        ways.Add($"{Name}/raw", _ => Raw(path));
        ways.Add($"{Name}/swap", _ => Swap(verified, site));
        ways.Measure(into, rounds: 150, warmups: 10, quartile: true, between: Collector(25));
        Collect(4);

        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var contexts = new List<UnloadWatch>();
        var collect = Collector(100);
        for (var cycle = 0; cycle < 1000; cycle++)
        {
            contexts.Add(Swap(verified, site));
            collect();
        }

        Collect(4);
        into.Add($"{Name}/alive", contexts.Count(context => context.IsAlive));
        contexts.Clear();
        contexts.TrimExcess();
        into.Add($"{Name}/heap", GC.GetTotalMemory(forceFullCollection: true) - heap);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Raw(string path)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var type = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path))).GetType("Hundred", throwOnError: true)!;
        ((Work)Activator.CreateInstance(type)!).Next(1);
        context.Unload();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static UnloadWatch Swap(VerifiedLibrary verified, BindingSite<Work> site)
    {
        var library = ModuleLoader.Load(verified, new LoadOptions { Unloadable = true });
        site.Swap(library.GetFactory<Work>("hundred").Create());
        using (site.Enter(out var work))
        {
            work.Next(1);
        }

        site.Swap(null);
        site.Drain(TimeSpan.FromSeconds(10));
        return library.Unload();
    }

    private static Action Collector(int every)
    {
        var cycles = 0;
        return () =>
        {
            if (++cycles % every == 0)
            {
                Collect(1);
            }
        };
    }

    private static void Collect(int times)
    {
        for (var i = 0; i < times; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
