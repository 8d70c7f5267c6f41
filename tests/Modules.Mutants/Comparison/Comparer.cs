using Modules.Mutants.Hosts;
using Modules.Verifier;

namespace Modules.Mutants.Comparison;

/// <summary>Compares what the verifier says of a library with what the runtime says, type by type, method by method, call by call.</summary>
internal sealed class Comparer
{
    // What binding throws; all else is what code does, and changes a result.
    private static readonly HashSet<string> Binding = new(StringComparer.Ordinal)
    {
        "System.MissingMethodException", "System.MissingFieldException", "System.MissingMemberException", "System.TypeLoadException", "System.MethodAccessException", "System.FieldAccessException",
        "System.TypeAccessException", "System.EntryPointNotFoundException", "System.InvalidProgramException", "System.BadImageFormatException", "System.Security.VerificationException",
        "System.Runtime.AmbiguousImplementationException", "System.IO.FileNotFoundException", "System.IO.FileLoadException", "System.Runtime.CompilerServices.RuntimeWrappedException",
        "System.Reflection.CustomAttributeFormatException",
    };

    private const string Initializer = "<Module>::.cctor";

    private readonly Forecast _forecast;
    private readonly RuntimeTruth _before;
    private readonly RuntimeTruth _after;
    private readonly Dictionary<int, RuntimeFact> _types;
    private readonly Dictionary<int, RuntimeFact> _methods;
    private readonly HashSet<string> _explained = [];

    // Elements with an attribute that the repair of the host has throw: what else is wrong with their attributes is not known.
    private readonly HashSet<int> _repaired;
    private readonly List<Difference> _differences = [];

    private Comparer(Forecast forecast, RuntimeTruth before, RuntimeTruth after)
    {
        _forecast = forecast;
        _before = before;
        _repaired = after.Facts.Where(fact => fact.Stage == "attribute" && fact.Message == HostRepair.Marker).SelectMany(fact => fact.Tokens).ToHashSet();
        _after = after with { Facts = [.. after.Facts.Where(fact => fact.Message != HostRepair.Marker || fact.Stage is "call" or "died")] };
        _types = Failures("type");
        _methods = Failures("jit");
    }

    /// <summary>All differences; what merely follows from another failure is none.</summary>
    /// <param name="forecast">What the verifier says.</param>
    /// <param name="before">What the runtime says with the host that the library was compiled against.</param>
    /// <param name="after">What it says with the changed host.</param>
    public static IReadOnlyList<Difference> Compare(Forecast forecast, RuntimeTruth before, RuntimeTruth after)
    {
        if (forecast.Fault is { } fault)
        {
            return [new Difference(DifferenceKind.Fault, "-", fault.Split('\n')[0], fault)];
        }

        var comparer = new Comparer(forecast, before, after);
        comparer.Types();
        comparer.Methods();
        comparer.Attributes();
        comparer.Calls();

        // What a process that died has not come to is not known.
        return comparer._after.Facts.Any(fact => fact is { Stage: "died", Member: "" })
            ? [.. comparer._differences.Where(difference => difference.Kind != DifferenceKind.FalseIncompatible)]
            : comparer._differences;
    }

    private bool HasDied => _after.Facts.Any(fact => fact.Stage == "died");

    private Dictionary<int, RuntimeFact> Failures(string stage) =>
        _after.Facts.Where(fact => fact.Stage == stage && fact.Tokens.Count > 0).DistinctBy(fact => fact.Tokens[0]).ToDictionary(fact => fact.Tokens[0]);

    private void Types()
    {
        var predicted = _forecast.Predictions.Where(prediction => prediction.Impact.Level == FindingLevel.FailsType).ToLookup(prediction => prediction.Type);
        var foreseen = _types.Where(item => predicted.Contains(item.Key)).ToList();
        _explained.UnionWith(foreseen.Where(item => predicted[item.Key].Any(prediction => prediction.Impact.Exception == item.Value.Exception)).Select(item => Key(item.Value)));
        foreach (var (token, fact) in foreseen)
        {
            // A type with a cause of its own may fail with that of an interface which is loaded before.
            if (_explained.Add(Key(fact)))
            {
                Exception(fact, predicted[token]);
            }
        }

        foreach (var fact in _types.Where(item => !predicted.Contains(item.Key)).Select(item => item.Value))
        {
            // A type that derives from one that does not load, or has it in a field, tells of that one.
            if (_explained.Add(Key(fact)))
            {
                Add(DifferenceKind.FalseCompatible, fact.Member, $"type {Short(fact.Exception)}", fact.Message);
            }
        }

        foreach (var prediction in predicted.Where(group => !_types.ContainsKey(group.Key)).Select(group => group.First()))
        {
            Add(DifferenceKind.FalseIncompatible, prediction.Spelling, $"type {prediction.Rule}", prediction.ToString());
        }
    }

    private void Methods()
    {
        var predicted = _forecast.Predictions.Where(prediction => prediction.IsBreaking && prediction.Method != 0 && prediction.Impact.Level != FindingLevel.FailsType).ToLookup(prediction => prediction.Method);

        // Where the module is not initialized nothing of it runs, and all fails alike.
        foreach (var (token, fact) in _methods.OrderBy(item => item.Value.Member != Initializer))
        {
            if (_explained.Contains(Key(fact)))
            {
                continue;
            }

            if (predicted.Contains(token))
            {
                Exception(fact, predicted[token]);
            }
            else
            {
                Add(DifferenceKind.FalseCompatible, fact.Member, $"jit {Short(fact.Exception)}", fact.Message);
            }

            if (fact.Member == Initializer)
            {
                _explained.Add(Key(fact));
            }
        }

        _explained.UnionWith(_methods.Values.Select(Key));
        foreach (var prediction in predicted.SelectMany(group => group).Where(prediction => prediction.Impact.Stage == FailureStage.Jit && IsJudged(prediction) && !_methods.ContainsKey(prediction.Method)).DistinctBy(prediction => prediction.Method))
        {
            Add(DifferenceKind.FalseIncompatible, prediction.Spelling, $"jit {prediction.Rule}", prediction.ToString());
        }
    }

    private bool IsJudged(Prediction prediction) => !_after.Skipped.Contains(prediction.Method) && !_types.ContainsKey(prediction.Type);

    private void Attributes()
    {
        var predicted = _forecast.Predictions.Where(prediction => prediction.Impact.Stage == FailureStage.Attribute).ToList();
        var failed = Failures("attribute");
        foreach (var (token, fact) in failed.Where(item => !_explained.Contains(Key(item.Value))))
        {
            // Properties, events and parameters are told as the assembly's.
            var own = predicted.Where(prediction => prediction.Element == token || (prediction.Element == 0 && !IsOwnPlace(token))).ToList();
            if (own.Count == 0)
            {
                // The constructor of the library's own attribute is a call as any other.
                own = _forecast.Predictions.Where(prediction => prediction.Impact.Stage == FailureStage.Call && IsNamedIn(fact.Message, prediction)).ToList();
            }

            if (own.Count == 0)
            {
                Add(DifferenceKind.FalseCompatible, fact.Member, $"attribute {Short(fact.Exception)}", fact.Message);
            }
            else
            {
                Exception(fact, own);
            }
        }

        // A call that reads attributes fails with them.
        _explained.UnionWith(failed.Values.Select(Key));
        foreach (var prediction in predicted.Where(prediction => prediction.Element != 0 && !failed.ContainsKey(prediction.Element) && !_repaired.Contains(prediction.Element) && !_types.ContainsKey(prediction.Type)))
        {
            Add(DifferenceKind.FalseIncompatible, prediction.Spelling, $"attribute {prediction.Rule}", prediction.ToString());
        }
    }

    private static bool IsOwnPlace(int token) => token >> 24 is 0x02 or 0x04 or 0x06;

    private void Calls()
    {
        var broken = _forecast.Predictions.Where(prediction => prediction.IsBreaking).ToLookup(prediction => prediction.Method);
        var calls = _after.Facts.Where(fact => fact.Stage == "call").ToList();
        foreach (var fact in calls.Where(fact => Binding.Contains(fact.Exception) && !_explained.Contains(Key(fact)) && !IsOld(fact)))
        {
            var own = fact.Tokens.SelectMany(token => broken[token]).Concat(broken.SelectMany(group => group).Where(prediction => IsNamedIn(fact.Message, prediction) || IsInlined(fact, prediction))).ToList();
            if (own.Count == 0)
            {
                Add(DifferenceKind.FalseCompatible, fact.Member, $"call {Short(fact.Exception)}", fact.Message);
            }
            else
            {
                Exception(fact, own);
            }
        }

        if (HasDied)
        {
            var died = _after.Facts.Single(fact => fact.Stage == "died");

            // Where a type must not load, the runtime aborts sometimes instead of throwing; and what the repair of a host throws on another thread ends the process.
            if (died.Message != HostRepair.Marker && !_forecast.Predictions.Any(prediction => prediction.Impact.Level == FindingLevel.Corrupts || (died.Member.Length == 0 && prediction.Impact.Level == FindingLevel.FailsType)))
            {
                Add(DifferenceKind.FalseCompatible, died.Member, "died", died.Exception);
            }

            return;
        }

        var failed = calls.SelectMany(fact => fact.Tokens).ToHashSet();
        foreach (var prediction in broken.SelectMany(group => group).Where(prediction =>
            prediction.Impact.Level == FindingLevel.FailsCall && prediction.Impact.Stage == FailureStage.Call && IsCall(prediction) && IsJudged(prediction)
            && !failed.Contains(prediction.Method) && !IsCaught(prediction) && !_methods.ContainsKey(prediction.Method)))
        {
            Add(DifferenceKind.FalseIncompatible, prediction.Spelling, $"call {prediction.Rule}", prediction.ToString());
        }

        Results(calls);
    }

    private void Results(List<RuntimeFact> calls)
    {
        if (_forecast.Predictions.Any(prediction => prediction.Impact.Level is FindingLevel.Changes or FindingLevel.Corrupts))
        {
            return;
        }

        var thrown = calls.DistinctBy(fact => fact.Member).ToDictionary(fact => fact.Member);
        foreach (var (name, result) in _before.Results)
        {
            if (_after.Results.TryGetValue(name, out var now) && now != result)
            {
                Add(DifferenceKind.Silent, name, "result", $"{result} -> {now}");
            }
            else if (thrown.TryGetValue(name, out var fact) && !Binding.Contains(fact.Exception) && !IsForeseen(fact) && !_explained.Contains(Key(fact)) && fact.Message != HostRepair.Marker)
            {
                Add(DifferenceKind.Silent, name, Short(fact.Exception), $"{result} -> {fact.Exception}: {fact.Message}");
            }
        }
    }

    // An exception that other code throws as well is one of binding where it was foreseen.
    private bool IsForeseen(RuntimeFact fact) =>
        _forecast.Predictions.Any(prediction => prediction.IsBreaking && prediction.Impact.Exception == fact.Exception && fact.Tokens.Contains(prediction.Method));

    // What the library itself catches was thrown all the same.
    private bool IsCaught(Prediction prediction) =>
        _after.Facts.Any(fact => fact.Stage == "thrown" && fact.Exception == prediction.Impact.Exception && fact.Tokens.Contains(prediction.Method));

    // Where the method was inlined the stack does not have it, but the message names it: "Attempt by method 'N.Outer+C.M()' to access".
    private static bool IsNamedIn(string message, Prediction prediction)
    {
        var name = prediction.Spelling[(prediction.Spelling.IndexOf('!', StringComparison.Ordinal) + 1)..].Replace("::", ".", StringComparison.Ordinal).Replace('/', '+');
        var end = name.IndexOf('(', StringComparison.Ordinal);
        return end > 0 && message.Contains($"'{name[..end]}(", StringComparison.Ordinal);
    }

    private bool IsOld(RuntimeFact fact) => _before.Facts.Any(old => old.Stage == "call" && old.Member == fact.Member && old.Exception == fact.Exception);

    // A method that was inlined, or that ended in a jump, has left nothing on the stack but the call itself.
    private bool IsInlined(RuntimeFact fact, Prediction prediction) =>
        fact.Tokens.Count <= 1 && prediction.Impact.Stage == FailureStage.Call && prediction.Impact.Exception == fact.Exception && !IsCall(prediction);

    // Only of what is called itself is it known that the instruction runs.
    private bool IsCall(Prediction prediction) => _before.Results.Keys.Any(name => prediction.Spelling.EndsWith($"!Calls::{name}():System.Object", StringComparison.Ordinal));

    private void Exception(RuntimeFact fact, IEnumerable<Prediction> predictions)
    {
        // What is corrupted may throw anything.
        if (!predictions.Any(prediction => prediction.Impact.Exception == fact.Exception || prediction.Impact.Level == FindingLevel.Corrupts))
        {
            var rules = string.Join(',', predictions.Select(prediction => $"{prediction.Rule} {Short(prediction.Impact.Exception)}").Distinct().Order(StringComparer.Ordinal));
            Add(DifferenceKind.OtherException, fact.Member, $"{fact.Stage} {rules} is {Short(fact.Exception)}", $"{fact.Message} <> {string.Join("; ", predictions)}");
        }
    }

    private void Add(DifferenceKind kind, string place, string what, string detail) => _differences.Add(new Difference(kind, place, what, detail));

    private static string Key(RuntimeFact fact) => $"{fact.Exception}: {fact.Message}";

    private static string Short(string? exception) => exception is null ? "-" : exception[(exception.LastIndexOf('.') + 1)..];
}
