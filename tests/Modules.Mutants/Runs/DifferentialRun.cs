using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Modules.Mutants.Comparison;
using Modules.Mutants.Hosts;
using Modules.Verifier;

namespace Modules.Mutants.Runs;

/// <summary>Asks the verifier and the runtime about mutants, and keeps where they differ.</summary>
internal sealed class DifferentialRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostCompiler _compiler = new();
    private readonly ConcurrentBag<OracleProcess> _oracles = [];
    private readonly ConcurrentDictionary<string, Lazy<Baseline>> _baselines = new(StringComparer.Ordinal);
    private int _number;

    public HostCompiler Compiler => _compiler;

    /// <summary>Makes and examines mutants.</summary>
    /// <param name="factory">Makes them.</param>
    /// <param name="first">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="progress">Told after each, with the number of disagreements so far; may be called concurrently.</param>
    /// <param name="cancellationToken">Ends the run early, with what was found until then.</param>
    public RunSummary Run(MutantFactory factory, int first, int count, int jobs, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        var found = new ConcurrentBag<Disagreement>();
        var used = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var explained = new ConcurrentBag<ExplainedDifference>();
        var (examined, broken) = (0, 0);
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, (number, state) =>
        {
            if (cancellationToken.IsCancellationRequested)
            {
                state.Stop();
                return;
            }

            if (factory.Make(number) is not { } mutant)
            {
                return;
            }

            foreach (var mutation in mutant.Mutations)
            {
                used.TryAdd(mutation.Mutator, true);
            }

            var (differences, isBroken) = ExamineFully(mutant.Scene, mutant.Host);
            var judged = Apart(mutant, differences).Select(difference => (Difference: difference, Explanation: Explanations.Of(mutant, difference))).ToList();
            foreach (var (difference, explanation) in judged)
            {
                if (explanation is not null)
                {
                    explained.Add(new ExplainedDifference(mutant, difference, explanation));
                }
            }

            var open = judged.Where(item => item.Explanation is null).Select(item => item.Difference).ToList();
            if (open.Count > 0)
            {
                found.Add(new Disagreement(mutant, open));
            }

            if (isBroken)
            {
                Interlocked.Increment(ref broken);
            }

            var done = Interlocked.Increment(ref examined);
            progress?.Invoke(done, found.Count);
        });
        var unused = factory.Mutators.Select(mutator => mutator.Name).Where(name => !used.ContainsKey(name)).ToList();
        return new RunSummary(examined, factory.Attempts, factory.Uncompiled, broken, watch.Elapsed, unused, [.. found.OrderBy(item => item.Mutant.Number)], [.. explained.OrderBy(item => item.Mutant.Number)]);
    }

    /// <summary>All differences of a mutant; those in the first, quick run are confirmed in a process of its own.</summary>
    public IReadOnlyList<Difference> Examine(Scene scene, CompiledHost host) => ExamineFully(scene, host).Differences;

    private (IReadOnlyList<Difference> Differences, bool IsBroken) ExamineFully(Scene scene, CompiledHost host)
    {
        var baseline = BaselineOf(scene);
        var folder = _folder[$"m{Interlocked.Increment(ref _number)}"];
        try
        {
            host.WriteTo(folder);
            var forecast = Forecast.Of(folder, baseline.Library);
            var truth = Ask(folder, baseline.Library);
            var differences = Comparer.Compare(forecast, baseline.Truth, truth);
            if (differences.Count > 0)
            {
                differences = Suspicious(scene, host, Comparer.Compare(forecast, baseline.Truth, RuntimeOracle.Ask(folder, baseline.Library)), folder);
                differences = differences.Any(difference => difference.Kind == DifferenceKind.Silent) ? WithOlder(differences, baseline, folder) : differences;
            }

            return (differences, truth.IsBroken);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    public void Dispose()
    {
        foreach (var oracle in _oracles)
        {
            oracle.Dispose();
        }

        _folder.Dispose();
    }

    private RuntimeTruth Ask(string hostFolder, string library)
    {
        var oracle = _oracles.TryTake(out var free) ? free : new OracleProcess();
        var truth = oracle.Ask(hostFolder, library);
        _oracles.Add(oracle);
        return truth;
    }

    // Another result than before is no defect when the library, compiled anew, gives it too, or when the host was repaired: then the host does something else.
    private IReadOnlyList<Difference> Suspicious(Scene scene, CompiledHost host, IReadOnlyList<Difference> differences, string hostFolder)
    {
        if (host.IsRepaired)
        {
            return [.. differences.Where(difference => difference.Kind != DifferenceKind.Silent)];
        }

        if (!differences.Any(difference => difference.Kind == DifferenceKind.Silent) || _compiler.CompileAnew(scene.Library, host.References) is not { } image)
        {
            return differences;
        }

        var path = Path.Combine(_folder.Folder($"again{Interlocked.Increment(ref _number)}"), "Library.dll");
        File.WriteAllBytes(path, image);
        var anew = Ask(hostFolder, path);
        return [.. differences.Where(difference => difference.Kind != DifferenceKind.Silent || !SameNow(anew, difference))];
    }

    // Where one change makes the host do something else and another keeps the library from being compiled anew, each is looked at alone.
    private IEnumerable<Difference> Apart(Mutant mutant, IReadOnlyList<Difference> differences)
    {
        if (mutant.Mutations.Count == 1 || !differences.Any(difference => difference is { Kind: DifferenceKind.Silent, IsToldWithOlder: false }))
        {
            return differences;
        }

        var hosts = mutant.Mutations.Select(mutation => mutation.ApplyTo(mutant.Scene.Host) is { } changed ? _compiler.Compile(changed) : null).ToList();
        if (hosts.Contains(null))
        {
            return differences;
        }

        var alone = hosts
            .SelectMany(host => Examine(mutant.Scene, host!))
            .Where(difference => difference.Kind == DifferenceKind.Silent)
            .Select(difference => difference.Place)
            .ToHashSet(StringComparer.Ordinal);
        return differences.Select(difference => difference with { TakesSeveral = difference.Kind == DifferenceKind.Silent && !alone.Contains(difference.Place) });
    }

    // What one host alone does not show may be told with the older one at hand.
    private static IReadOnlyList<Difference> WithOlder(IReadOnlyList<Difference> differences, Baseline baseline, string hostFolder) =>
        Forecast.Of(hostFolder, baseline.Library, baseline.HostFolder).Predictions.Any(prediction => prediction.Impact.Level == FindingLevel.Changes)
            ? [.. differences.Select(difference => difference with { IsToldWithOlder = difference.Kind == DifferenceKind.Silent })]
            : differences;

    private static bool SameNow(RuntimeTruth anew, Difference difference)
    {
        var now = difference.Detail[(difference.Detail.IndexOf(" -> ", StringComparison.Ordinal) + 4)..];
        return anew.Results.GetValueOrDefault(difference.Place) == now || anew.Facts.Any(fact => fact.Stage == "call" && fact.Member == difference.Place && now.StartsWith(fact.Exception, StringComparison.Ordinal));
    }

    private Baseline BaselineOf(Scene scene) => _baselines.GetOrAdd(
        Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{scene.Host.Host.ToFullString()}\0{scene.Library.ToFullString()}"))),
        _ => new Lazy<Baseline>(() => MakeBaseline(scene))).Value;

    private Baseline MakeBaseline(Scene scene)
    {
        var folder = _folder.Folder($"scene{Interlocked.Increment(ref _number)}");
        var host = _compiler.Compile(scene.Host) ?? throw new InvalidOperationException($"The host of {scene.Name} does not compile.");
        host.WriteTo(Path.Combine(folder, "host"));
        var library = _compiler.CompileLibrary(scene.Library, host.References) ?? throw new InvalidOperationException($"The library of {scene.Name} does not compile: {_compiler.LibraryErrors(scene.Library, host.References)}");
        var path = Path.Combine(folder, "Library.dll");
        File.WriteAllBytes(path, library);
        var truth = Ask(Path.Combine(folder, "host"), path);
        var again = RuntimeOracle.Ask(Path.Combine(folder, "host"), path);
        return truth.Facts.Count == 0
            ? new Baseline(path, Path.Combine(folder, "host"), truth with { Results = truth.Results.Where(result => again.Results.GetValueOrDefault(result.Key) == result.Value).ToDictionary() })
            : throw new InvalidOperationException($"The library of {scene.Name} does not run against the host that it was compiled for:\n{truth}");
    }

    private sealed record Baseline(string Library, string HostFolder, RuntimeTruth Truth);
}
