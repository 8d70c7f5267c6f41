using Bench;
using Modules.Benchmarks.Subjects;
using Modules.Binder;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Calls and instances while one library is loaded, and while many are.</summary>
internal sealed class CrowdSection : ISection
{
    private const int Operations = 5_000;

    public string Name => "crowd";

    public void Measure(Measurements into)
    {
        using var surface = HostSurface.FromRunningProcess();
        var manager = new ModuleManager(surface, new ModuleManagerOptions { Loading = new LoadOptions { Unloadable = true } });
        manager.Load(ModuleSelection.Of(new LibraryRequest(Libraries.Small) { Modules = [new ModuleRequest("adder")] }));
        Measure(into, manager, "one");
        manager.Load(ModuleSelection.Of(Enumerable.Range(0, Libraries.BesideLibraries).Select(index => new LibraryRequest(Libraries.Beside(index)))));
        Measure(into, manager, "many");
        into.Add($"{Name}/libraries", manager.Libraries.Length);
    }

    private void Measure(Measurements into, ModuleManager manager, string column)
    {
        var site = new BindingSite<Work>();
        manager.Bind(site, "adder");
        var factory = manager.GetFactory<Work>("adder");
        factory.Compile();
        var made = new Work[1];
        var ways = new Interleaved();
        ways.Add($"{Name}.{column}/call", Operations, () =>
        {
            for (var i = 0; i < Operations; i++)
            {
                site.Current.Next(i);
            }
        });
        ways.Add($"{Name}.{column}/create", Operations, () =>
        {
            for (var i = 0; i < Operations; i++)
            {
                made[0] = factory.Create();
            }
        });
        ways.Add($"{Name}.{column}/by-name", Operations, () =>
        {
            for (var i = 0; i < Operations; i++)
            {
                made[0] = manager.Create<Work>("adder");
            }
        });
        ways.Measure(into, rounds: 150);
    }
}
