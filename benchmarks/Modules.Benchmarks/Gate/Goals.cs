namespace Modules.Benchmarks.Gate;

/// <summary>The claims of this project about speed, each against the direct way.</summary>
internal static class Goals
{
    // Of a slow processor.
    private const double NanosecondsOfACycle = 0.3;

    private static readonly string[] Columns = ["fixed.pgo", "fixed.nopgo", "collectible.pgo", "collectible.nopgo"];
    private static readonly string[] Kinds = ["fixed", "collectible"];

    public static IReadOnlyList<Goal> All { get; } =
    [
        AtMost("call", "site.Current.M() / virtual call through a volatile field", 1.02, Calls("site", "virtual", Columns)),
        AtMost("call", "leased call / virtual call", 1.25, Calls("lease", "virtual", "collectible.pgo", "collectible.nopgo")),
        AtMost("call", "lease on two threads / on one", 1.2, Ratio(string.Empty, "threads", "two", "one")),
        AtMost("call", "leased call during 1,000 swaps a second / without", 1.05, Ratio(string.Empty, "threads", "storm", "calm")),
        AtMost("call", "batch of 1,000 calls / the loop inlined by hand", 1.2, Calls("batch", "inlined1000", Columns)),
        Exact("call", "bytes for each call (site, lease, batch)", 0, [.. new[] { "site", "lease", "batch" }.Select(way => Amount(way, "calls.collectible.pgo", $"{way}.bytes"))]),
        AtMost("instantiate", "Create() / new T() in the module, 0 arguments", 1.15, Calls("create0", "new0", Columns)),
        AtMost("instantiate", "Create() / new T() in the module, 2 arguments", 1.15, Calls("create2", "new2", Columns)),
        AtMost("instantiate", "Create() / delegate to hand-written new T(), 0 arguments", 1.15, Calls("create0", "maker0", Columns)),
        AtMost("instantiate", "Create() / delegate to hand-written new T(), 2 arguments", 1.15, Calls("create2", "maker2", Columns)),
        Exact("instantiate", "bytes beside the object, 0 arguments", 0, [.. Columns.Select(column => Difference(column, $"calls.{column}", "create0.bytes", "new0.bytes"))]),
        Exact("instantiate", "bytes beside the object, 2 arguments", 0, [.. Columns.Select(column => Difference(column, $"calls.{column}", "create2.bytes", "new2.bytes"))]),
        AtMost("instantiate", "first instance / Activator's first instance", 1.3, [.. Kinds.Select(kind => Ratio(kind, $"first.{kind}", "factory", "activator"))]),
        AtMost("load", "verified bytes / ReadAllBytes + LoadFromStream", 1.1, [.. Kinds.Select(kind => Ratio(kind, $"load.{kind}", "verified", "stream"))]),
        AtLeast("load", "McMaster.NETCore.Plugins / verified bytes", 10, [.. Kinds.Select(kind => Ratio(kind, $"load.{kind}", "mcmaster", "verified"))]),
        Exact("load", "methods compiled of a ReadyToRun library that stays", 0, Amount(string.Empty, "load.ready.fixed", "jitted")),
        AtMost("load", "verify + load + first call / LoadFromAssemblyPath + first call", 2.0, [.. Kinds.Select(kind => Ratio(kind, $"load.{kind}", "whole", "whole.path"))]),
        AtLeast("verify", "Cecil Resolve() / references", 5, [.. Libraries(library => Ratio(library, $"verify.{library}", "resolve", "references"))]),
        AtLeast("verify", "bytes of Cecil Resolve() / of references", 20, [.. Libraries(library => Ratio(library, $"verify.{library}", "resolve.bytes", "references.bytes"))]),
        AtLeast("verify", "Cecil Resolve() / whole rule set", 3, [.. Libraries(library => Ratio(library, $"verify.{library}", "resolve", "rules"))]),
        AtMost("verify", "whole rule set / references, all of the framework", 3, Ratio(string.Empty, "verify.framework", "rules", "references")),
        AtMost("verify", "four times the references / once", 4, Ratio("256 to 1,024", "verify.growth", "1024", "256"), Ratio("1,024 to 4,096", "verify.growth", "4096", "1024")),
        new("probe", "probe of a library", 100, GoalUnit.Microseconds, false, new GoalCase(string.Empty, "verify", measured => measured["verify/probe"] / 1000)),
        Exact("probe", "bytes of a probe", 8192, Amount(string.Empty, "verify", "probe.bytes")),
        AtMost("unload", "swap + unload cycle / raw AssemblyLoadContext cycle", 1.3, Ratio(string.Empty, "unload", "swap", "raw")),
        Exact("unload", "contexts alive after 1,000 cycles and 4 collections", 0, Amount(string.Empty, "unload", "alive")),
        Exact("unload", "bytes kept after 1,000 cycles", 100 * 1024, Amount(string.Empty, "unload", "heap")),
        AtMost("growth", "calls with 65 libraries loaded / with 1", 1.05, Ratio(string.Empty, "crowd", "many/call", "one/call", "crowd.")),
        AtMost("growth", "instances with 65 libraries loaded / with 1", 1.05, Ratio(string.Empty, "crowd", "many/create", "one/create", "crowd.")),
    ];

    private static Goal AtMost(string group, string what, double limit, params GoalCase[] cases) => new(group, what, limit, GoalUnit.Ratio, false, cases);

    private static Goal AtLeast(string group, string what, double limit, params GoalCase[] cases) => new(group, what, limit, GoalUnit.Ratio, true, cases);

    private static Goal Exact(string group, string what, double limit, params GoalCase[] cases) =>
        new(group, what, limit, what.Contains("bytes", StringComparison.Ordinal) ? GoalUnit.Bytes : GoalUnit.Count, false, cases);

    private static GoalCase[] Calls(string key, string against, params string[] columns) =>
    [
        .. columns.Select(column => Ratio(column, $"calls.{column}", key, against) with
        {
            IsWithinACycle = measured => measured[$"calls.{column}/{key}"] - measured[$"calls.{column}/{against}"] < NanosecondsOfACycle,
        }),
    ];

    private static IEnumerable<GoalCase> Libraries(Func<string, GoalCase> of) => new[] { "cecil", "roslyn" }.Select(of);

    private static GoalCase Ratio(string label, string scope, string key, string against, string? prefix = null)
    {
        prefix ??= $"{scope}/";
        return new GoalCase(label, SectionOf(scope), measured => measured[prefix + key] / measured[prefix + against]);
    }

    private static GoalCase Difference(string label, string scope, string key, string against) =>
        new(label, SectionOf(scope), measured => Math.Round(measured[$"{scope}/{key}"] - measured[$"{scope}/{against}"]));

    private static GoalCase Amount(string label, string scope, string key) => new(label, SectionOf(scope), measured => Math.Round(measured[$"{scope}/{key}"]));

    private static string SectionOf(string scope) => scope.StartsWith("calls.", StringComparison.Ordinal) ? scope : scope.Split('.')[0];
}
