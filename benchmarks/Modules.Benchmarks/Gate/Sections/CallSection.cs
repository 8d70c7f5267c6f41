using Bench;
using Modules.Benchmarks.Subjects;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Calls and instances in the steady state, in one of the four columns: collectible or not here, PGO on or off by the environment of the process.</summary>
internal sealed class CallSection(bool collectible, bool pgo) : ISection
{
    private const int Calls = 9_984;
    private const int Instances = 2_000;

    public string Name => $"calls.{(collectible ? "collectible" : "fixed")}.{(pgo ? "pgo" : "nopgo")}";

    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = pgo ? "1" : "0" };

    public void Measure(Measurements into)
    {
        using var host = new RunningHost();
        var library = host.Load(Libraries.Small, collectible);
        var services = new RunningHost.Services();
        var adders = library.GetFactory<Work>("adder");
        var keepers = library.GetFactory<Work>("keeper", services);
        var floors = LibrarySources.FloorModules.Select(module => library.GetFactory<Floors>(module).Create()).ToArray();
        adders.Compile();
        keepers.Compile();
        var one = new CallLoops<One>(adders, keepers, floors[0].Maker(), floors[0].Maker(services, services));
        var two = new CallLoops<Two>(adders, keepers, floors[1].Maker(), floors[1].Maker(services, services));
        var three = new CallLoops<Three>(adders, keepers, floors[2].Maker(), floors[2].Maker(services, services));

        var ways = new Interleaved();
        Add("inlined", Calls, [.. floors.Select(copy => (Action)(() => copy.Inlined(Calls)))]);
        Add("direct", Calls, [.. floors.Select(copy => (Action)(() => copy.Direct(Calls)))]);
        Add("virtual", Calls, () => one.Virtual(Calls), () => two.Virtual(Calls), () => three.Virtual(Calls));
        Add("interface", Calls, () => one.Interface(Calls), () => two.Interface(Calls), () => three.Interface(Calls));
        Add("delegate", Calls, () => one.Delegate(Calls), () => two.Delegate(Calls), () => three.Delegate(Calls));
        Add("proxy", Calls / 8, () => one.Proxy(Calls / 8), () => two.Proxy(Calls / 8), () => three.Proxy(Calls / 8));
        Add("site", Calls, () => one.Site(Calls), () => two.Site(Calls), () => three.Site(Calls));
        Add("lease", Calls, () => one.Lease(Calls), () => two.Lease(Calls), () => three.Lease(Calls));
        Add("lease64", Calls, () => one.LeaseFor64(Calls), () => two.LeaseFor64(Calls), () => three.LeaseFor64(Calls));
        Add("counted", Calls / 4, () => one.CountedLease(Calls / 4), () => two.CountedLease(Calls / 4), () => three.CountedLease(Calls / 4));
        Add("batch", 10_000, () => Thousands(one.Batch), () => Thousands(two.Batch), () => Thousands(three.Batch));
        Add("inlined1000", 10_000, [.. floors.Select(copy => (Action)(() => Thousands(copy.Inlined)))]);
        Add("new0", Instances, [.. floors.Select(copy => (Action)(() => copy.New(Instances)))]);
        Add("new2", Instances, [.. floors.Select(copy => (Action)(() => copy.New(Instances, services, services)))]);
        Add("maker0", Instances, () => one.NewAdders(Instances), () => two.NewAdders(Instances), () => three.NewAdders(Instances));
        Add("maker2", Instances, () => one.NewKeepers(Instances), () => two.NewKeepers(Instances), () => three.NewKeepers(Instances));
        Add("create0", Instances, () => one.CreateAdders(Instances), () => two.CreateAdders(Instances), () => three.CreateAdders(Instances));
        Add("create2", Instances, () => one.CreateKeepers(Instances), () => two.CreateKeepers(Instances), () => three.CreateKeepers(Instances));
        ways.Measure(into, rounds: 300);

        void Add(string way, int operations, params Action[] copies) => ways.Add($"{Name}/{way}", operations, copies);
    }

    private static void Thousands(Func<int, int> loop)
    {
        for (var i = 0; i < 10; i++)
        {
            loop(1000);
        }
    }

    private struct One;

    private struct Two;

    private struct Three;
}
