using Modules.Benchmarks.Gate;

namespace Modules.Benchmarks.Results;

/// <summary>The plots of the documentation.</summary>
internal static class Plots
{
    public static IEnumerable<(string Name, BarChart Chart)> Of(Measurements measured, IReadOnlyList<GateResult> results)
    {
        yield return ("summary", new BarChart("The direct way is 1.00", "time against the direct way; less is better; a library that can be unloaded, dynamic PGO on", [.. Summary(results)], Mark: 1));
        yield return ("calls", Calls(measured, "calls.fixed.pgo", "Calls, library that stays"));
        yield return ("calls-unloadable", Calls(measured, "calls.collectible.pgo", "Calls, library that can be unloaded"));
        yield return ("instances", new BarChart("Instances in the steady state, library that can be unloaded", "ns an instance", [.. new (string Key, string Label, bool IsOurs)[]
        {
            ("new0", "new T(), inlined in the module", false),
            ("maker0", "delegate to new T() in the module", false),
            ("create0", "factory.Create()", true),
            ("new2", "new T(a, b), inlined in the module", false),
            ("maker2", "delegate to new T(a, b) in the module", false),
            ("create2", "factory.Create(), two services", true),
        }.Select(bar => new Bar(bar.Label, measured[$"calls.collectible.pgo/{bar.Key}"], bar.IsOurs))]));
        yield return ("load", new BarChart("Loading a library of 80 KB that stays", "us a load, file cache warm", [.. new (string Key, string Label, bool IsOurs)[]
        {
            ("path", "LoadFromAssemblyPath", false),
            ("stream", "ReadAllBytes + LoadFromStream", false),
            ("verified", "ModuleLoader.Load", true),
            ("mcmaster", "McMaster.NETCore.Plugins", false),
        }.Select(bar => new Bar(bar.Label, measured[$"load.fixed/{bar.Key}"], bar.IsOurs, bar.Key == "mcmaster"))]));
        yield return ("verify", new BarChart("Verifying Mono.Cecil.dll (353 KB)", "ms, host kept", [.. new (string Key, string Label, bool IsOurs)[]
        {
            ("read", "reading the file", false),
            ("hash", "SHA-256", false),
            ("references", "every reference resolved", true),
            ("references.cold", "every reference resolved, host read anew", true),
            ("rules", "the whole rule set", true),
            ("resolve", "Cecil Resolve() of every reference", false),
        }.Select(bar => new Bar(bar.Label, measured[$"verify.cecil/{bar.Key}"] / 1000, bar.IsOurs))]));
    }

    private static BarChart Calls(Measurements measured, string scope, string title) => new(title, "ns a call, trivial body", [.. new (string Key, string Label, bool IsOurs)[]
    {
        ("inlined", "call inlined in the module", false),
        ("batch", "site.Run(ref batch)", true),
        ("direct", "direct call, not inlined", false),
        ("virtual", "virtual call through a field", false),
        ("site", "site.Current.M()", true),
        ("lease64", "leased, 64 calls a lease", true),
        ("lease", "leased, a lease for each call", true),
        ("interface", "interface call", false),
        ("delegate", "delegate", false),
        ("counted", "counted lease, for async code", true),
        ("proxy", "DispatchProxy", false),
    }.Select(bar => new Bar(bar.Label, measured[$"{scope}/{bar.Key}"], bar.IsOurs))]);

    // The claims whose direct way is 1.00.
    private static IEnumerable<Bar> Summary(IReadOnlyList<GateResult> results)
    {
        foreach (var result in results.Where(result => result.Goal is { Unit: GoalUnit.Ratio, AtLeast: false, Group: not ("growth" or "verify") }))
        {
            var index = Enumerable.Range(0, result.Values.Count).FirstOrDefault(at => result.Goal.Cases[at].Label is "collectible.pgo" or "collectible");
            yield return new Bar(result.Goal.What.Length > 52 ? $"{result.Goal.What[..50]}..." : result.Goal.What, result.Values[index], IsOurs: true, IsCut: result.Values[index] > 3);
        }
    }
}
