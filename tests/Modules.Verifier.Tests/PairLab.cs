using System.Collections.Concurrent;

namespace Modules.Verifier.Tests;

/// <summary>What the runtime said of a pair.</summary>
/// <param name="Compiled">The pair on disk.</param>
/// <param name="Before">The library against the host that it was compiled for.</param>
/// <param name="After">The library against the changed host.</param>
/// <param name="Recompiled">The library compiled anew, against the changed host; null where the pair has no older host to compare with.</param>
public sealed record PairTruth(CompiledPair Compiled, RuntimeTruth Before, RuntimeTruth After, RuntimeTruth? Recompiled);

/// <summary>
/// Compiles pairs and runs them, many in one process: a process for each would take most of the time. Pairs that may damage a process, or that are bound as an application's own assemblies
/// are, have one to themselves. Whoever asks for one pair gets its whole batch made.
/// </summary>
public sealed class PairLab : IDisposable
{
    private const int BatchSize = 24;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<int, Lazy<IReadOnlyDictionary<string, PairTruth>>> _batches = new();

    public PairTruth this[Pair pair]
    {
        get
        {
            var batch = Pair.All.TakeWhile(other => other.Name != pair.Name).Count() / BatchSize;
            return _batches.GetOrAdd(batch, number => new(() => Run([.. Pair.All.Skip(number * BatchSize).Take(BatchSize)]))).Value[pair.Name];
        }
    }

    public void Dispose() => _folder.Dispose();

    private Dictionary<string, PairTruth> Run(IReadOnlyList<Pair> pairs)
    {
        var compiled = pairs.AsParallel().AsOrdered().Select(pair => PairCompiler.Compile(pair, _folder.Folder(pair.Name))).ToList();
        var questions = pairs.Zip(compiled).SelectMany(item => Questions(item.First, item.Second)).ToList();
        var groups = questions
            .Select((question, index) => (question, index))
            .GroupBy(item => item.question.Alone ? item.index + 2 : item.index % 2)
            .ToList();
        var answers = new RuntimeTruth[questions.Count];
        Parallel.ForEach(groups, group =>
        {
            var indices = group.Select(item => item.index).ToList();
            foreach (var (index, truth) in indices.Zip(RuntimeOracle.Ask([.. group.Select(item => item.question.Question)])))
            {
                answers[index] = truth;
            }
        });
        var next = 0;
        var truths = new Dictionary<string, PairTruth>(StringComparer.Ordinal);
        foreach (var (pair, made) in pairs.Zip(compiled))
        {
            truths.Add(pair.Name, new PairTruth(made, answers[next++], answers[next++], made.Recompiled is null ? null : answers[next++]));
        }

        return truths;
    }

    private static IEnumerable<(RuntimeQuestion Question, bool Alone)> Questions(Pair pair, CompiledPair compiled)
    {
        var mayDamage = pair.Expected.Any(expected => expected.Level == "corrupts");
        yield return (new RuntimeQuestion(compiled.Before, compiled.Library, pair.IsApplication), pair.IsApplication);
        yield return (new RuntimeQuestion(compiled.After, compiled.Later, pair.IsApplication), pair.IsApplication || mayDamage);
        if (compiled.Recompiled is not null)
        {
            yield return (new RuntimeQuestion(compiled.After, compiled.Recompiled, pair.IsApplication), pair.IsApplication);
        }
    }
}
