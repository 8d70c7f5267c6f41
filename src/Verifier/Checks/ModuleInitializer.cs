using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// What is bound to fail when the runtime initializes a module fails whatever of the module runs: it is told at the initializer too, the static constructor of <c>&lt;Module&gt;</c>. What merely
/// may run there, after a branch or where it is caught, is told at its own place alone.
/// </summary>
internal sealed class ModuleInitializer
{
    private readonly Dictionary<MethodSymbol, List<Breach>> _failures = [];
    private readonly HashSet<MethodSymbol> _entered = [];

    private ModuleInitializer(IEnumerable<Breach> failures)
    {
        foreach (var failure in failures)
        {
            if (!_failures.TryGetValue(failure.Place.Method!, out var ofMethod))
            {
                _failures.Add(failure.Place.Method!, ofMethod = []);
            }

            ofMethod.Add(failure);
        }
    }

    /// <summary>The first failure of a module's initializer, told there; null when none is bound to come.</summary>
    public static Breach? Find(BoundAssembly subject, IReadOnlyList<Breach> breaches)
    {
        var failures = breaches.Where(breach => breach.Place.Method is not null && breach.Impact is { Level: FindingLevel.FailsCall, Stage: FailureStage.Jit or FailureStage.Call }).ToList();
        if (failures.Count == 0 || subject.Type(1).Methods.FirstOrDefault(method => method.IsStaticConstructor) is not { } initializer)
        {
            return null;
        }

        return new ModuleInitializer(failures).In(initializer) is { } first && !ReferenceEquals(first.Place.Method, initializer)
            ? first with { Place = Place.Of(initializer) }
            : null;
    }

    private Breach? In(MethodSymbol method)
    {
        if (!_entered.Add(method))
        {
            return null;
        }

        var own = _failures.GetValueOrDefault(method, []);
        if (own.Find(failure => failure.Impact.Stage == FailureStage.Jit || failure.Place.IlOffset is null) is { } whole)
        {
            return whole;
        }

        if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return null;
        }

        // Up to where the code may go another way, or may go on after an exception.
        var reader = new IlReader(body.Il);
        while (reader.Read() && !IsWatched(body, reader.Offset) && reader.Operand is not (IlOperand.Branch8 or IlOperand.Branch32 or IlOperand.Switch))
        {
            var offset = reader.Offset;
            if (own.Find(failure => failure.Place.IlOffset == offset) is { } failed)
            {
                return failed;
            }

            if (reader.OpCode == 0x28 && reader.Token.Kind == HandleKind.MethodDefinition && In(method.Assembly.Method((MethodDefinitionHandle)reader.Token)) is { } called)
            {
                return called;
            }
        }

        return null;
    }

    private static bool IsWatched(IlBody body, int offset)
    {
        for (var i = 0; i < body.ClauseCount; i++)
        {
            if (body.Clause(i) is var clause && offset >= clause.TryOffset && offset < clause.TryOffset + clause.TryLength)
            {
                return true;
            }
        }

        return false;
    }
}
