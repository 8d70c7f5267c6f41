using System.Collections.Immutable;
using Modules.Verifier.Checks;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>
/// The methods and types that are reached from a beginning, over a conservative call graph: what a reached body calls, makes or names; and of every reached type its static constructor and
/// all its virtual methods, because the host, the framework or the library itself may call them through a base or an interface. Delegates, lambdas, iterators and async methods follow from that.
/// </summary>
internal sealed class ReachedCode
{
    private readonly Dictionary<object, object?> _reachedBy = [];
    private readonly Queue<object> _open = new();
    private readonly Examination _examination;

    private ReachedCode(Examination examination)
    {
        _examination = examination;
    }

    /// <summary>What is reached from the method that makes a module: its class, the members of its role, and everything behind them.</summary>
    public static ReachedCode From(Examination examination, MethodSymbol creator)
    {
        var code = new ReachedCode(examination);

        // Loading runs the module initializer, which is the static constructor of <Module>.
        foreach (var subject in examination.Subjects)
        {
            code.Reach(subject.Type(1), null);
        }

        code.Reach(creator, null);
        code.Reach(creator.DeclaringType, null);
        while (code._open.TryDequeue(out var next))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            if (next is MethodSymbol method)
            {
                code.Follow(method);
            }
            else
            {
                code.Follow((TypeSymbol)next);
            }
        }

        return code;
    }

    public bool Contains(Place place) => place.Method is not null
        ? _reachedBy.ContainsKey(place.Method) || (place.IlOffset is null && !HasCode(place.Method) && _reachedBy.ContainsKey(place.Method.DeclaringType))
        : place.Type is not null ? _reachedBy.ContainsKey(place.Type) : _examination.IsSubject(place.Assembly);

    /// <summary>The way to a place, outermost first, types left out.</summary>
    public ImmutableArray<string> PathTo(Place place)
    {
        var path = new List<string>();
        for (object? step = place.Method ?? (object?)place.Type; step is not null; step = _reachedBy.GetValueOrDefault(step))
        {
            if (step is MethodSymbol method)
            {
                path.Add($"{method.DeclaringType.FullName}::{method.Name}");
            }
        }

        path.Reverse();
        return [.. path];
    }

    private static bool HasCode(MethodSymbol method) => method.Definition.RelativeVirtualAddress != 0;

    private void Follow(MethodSymbol method)
    {
        var mentioned = CodeReferences.Of(method, _examination.ReferencesOf(method.Assembly), _examination.IsSubject);
        foreach (var called in mentioned.Methods)
        {
            Reach(called, method);
        }

        foreach (var type in mentioned.Types)
        {
            Reach(type, method);
        }
    }

    private void Follow(TypeSymbol type)
    {
        foreach (var own in type.Methods)
        {
            if (own.IsVirtual || own.IsStaticConstructor)
            {
                Reach(own, type);
            }
        }

        Reach(type.BaseType, type);
        foreach (var implemented in type.Interfaces)
        {
            Reach(implemented, type);
        }

        foreach (var field in type.Fields)
        {
            if (field.Type is { } fieldType && (fieldType.Type?.IsValueType ?? false))
            {
                Reach(fieldType, type);
            }
        }
    }

    private void Reach(TypeSig? type, object from)
    {
        if (type?.Type is { } named && _examination.IsSubject(named.Assembly))
        {
            Reach(named, from);
        }

        foreach (var argument in type?.Arguments ?? [])
        {
            Reach(argument, from);
        }
    }

    private void Reach(object code, object? from)
    {
        if (_reachedBy.TryAdd(code, from))
        {
            _open.Enqueue(code);
        }
    }
}
