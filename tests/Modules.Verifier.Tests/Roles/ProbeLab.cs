using Modules.Verifier.Roles;
using Modules.Verifier.Roles.Probes;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Tests.Roles;

/// <summary>A probe against the host that it was made for, and against the changed one: what is said, and what the runtime does.</summary>
internal sealed record ProbeTruth(IReadOnlyList<ContractBreach> Unchanged, IReadOnlyList<ContractBreach> Changed, RuntimeTruth Before, RuntimeTruth After);

/// <summary>Makes a probe for the first host of every pair, and runs all of them in two processes.</summary>
public sealed class ProbeLab : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Dictionary<string, ProbeTruth>> _truths;

    public ProbeLab()
    {
        _truths = new(Run);
    }

    /// <summary>The pairs that are about hosts and no more: those bound by the rules of the default context, or not to be decided from one side, are not.</summary>
    public static IReadOnlyList<Pair> Pairs { get; } = [.. Pair.All.Where(pair => !pair.IsApplication && pair.Undecidable is null)];

    internal ProbeTruth this[string pair] => _truths.Value[pair];

    /// <summary>All visible types of a host.</summary>
    internal static List<TypeSymbol> Subjects(HostSurface host) =>
    [
        .. host.Assemblies!.Names.Order(StringComparer.Ordinal)
            .Select(host.Context.Find)
            .OfType<BoundAssembly>()
            .SelectMany(assembly => Enumerable.Range(1, assembly.Reader.TypeDefinitions.Count).Select(assembly.Type))
            .Where(Visibility.IsVisible),
    ];

    public void Dispose() => _folder.Dispose();

    private Dictionary<string, ProbeTruth> Run()
    {
        var made = Pairs.AsParallel().AsOrdered().Select(Make).ToList();
        RuntimeQuestion[] questions = [.. made.Select(item => new RuntimeQuestion(item.Compiled.Before, item.Probe)), .. made.Select(item => new RuntimeQuestion(item.Compiled.After, item.Probe))];
        var answers = questions.Chunk(Pairs.Count).AsParallel().AsOrdered().SelectMany(chunk => RuntimeOracle.Ask(chunk)).ToList();
        return Pairs.Select((pair, index) => (pair.Name, new ProbeTruth(made[index].Unchanged, made[index].Changed, answers[index], answers[index + Pairs.Count])))
            .ToDictionary(item => item.Name, item => item.Item2, StringComparer.Ordinal);
    }

    private (CompiledPair Compiled, string Probe, IReadOnlyList<ContractBreach> Unchanged, IReadOnlyList<ContractBreach> Changed) Make(Pair pair)
    {
        var compiled = PairCompiler.Compile(pair, _folder.Folder(pair.Name));
        using var older = HostSurface.FromDirectory(compiled.Before);
        using var newer = HostSurface.FromDirectory(compiled.After);
        var subjects = Subjects(older);
        var probe = _folder.Write($"{pair.Name}/probe/Probe.dll", string.Empty);
        File.WriteAllBytes(probe, [.. ContractProbe.Of(subjects).Image]);
        return (compiled, probe, ContractComparison.Run(subjects, older, older, default), ContractComparison.Run(subjects, older, newer, default));
    }
}
