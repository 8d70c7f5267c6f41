using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>
/// The types of a host that a module meets through one role or service: its own type, and all that the visible signatures expose, transitively, each with the way its values go.
/// A module calls the members of what it is given, so that it gives their parameters; the host calls the overridable members of what the module gives, which turns the ways round.
/// </summary>
internal sealed class Exposure
{
    private readonly Dictionary<TypeSymbol, Flow> _types = [];
    private readonly Queue<(TypeSymbol Type, Flow Flow)> _open = new();

    private Exposure()
    {
    }

    /// <summary>The types with all ways that their values go.</summary>
    public IReadOnlyDictionary<TypeSymbol, Flow> Types => _types;

    public static Exposure Of(TypeSymbol root, Flow flow)
    {
        var exposure = new Exposure();
        exposure.Add(root, flow);
        while (exposure._open.TryDequeue(out var next))
        {
            exposure.Walk(next.Type, next.Flow);
        }

        return exposure;
    }

    private void Add(TypeSymbol type, Flow flow)
    {
        // The framework's surface is no part of the host's promise.
        if (type.Assembly.Origin == AssemblyOrigin.Framework || !Visibility.IsVisible(type))
        {
            return;
        }

        var known = _types.GetValueOrDefault(type);
        if ((known | flow) != known)
        {
            _types[type] = known | flow;
            _open.Enqueue((type, known | flow));
        }
    }

    private void Walk(TypeSymbol type, Flow flow)
    {
        foreach (var ancestor in type.Interfaces.Prepend(type.BaseType ?? TypeSig.Object))
        {
            Add(ancestor, flow);
        }

        Constraints(type.Assembly, type.Definition.GetGenericParameters());
        foreach (var field in type.Fields.Where(field => Visibility.IsVisible(field.Access) && !field.IsLiteral))
        {
            Add(field.Type, (field.Attributes & FieldAttributes.InitOnly) == 0 ? Flow.Both : Flow.Given);
        }

        foreach (var method in type.Methods.Where(method => Visibility.IsVisible(method.Access)))
        {
            Constraints(method.Assembly, method.Definition.GetGenericParameters());
            var isOverridable = method is { IsVirtual: true, IsFinal: false };
            if (isOverridable && (flow & Flow.Taken) != 0)
            {
                Add(method.Signature, Flow.Taken);
            }

            if (!isOverridable || (flow & Flow.Given) != 0)
            {
                Add(method.Signature, Flow.Given);
            }
        }
    }

    private void Add(MethodSig signature, Flow flow)
    {
        Add(signature.ReturnType, flow);
        foreach (var parameter in signature.Parameters)
        {
            Add(parameter, Turned(flow));
        }
    }

    private void Add(TypeSig type, Flow flow)
    {
        switch (type.Kind)
        {
            case SigKind.Named:
                Add(type.Type!, flow);
                for (var i = 0; i < type.Arguments.Length; i++)
                {
                    Add(type.Arguments[i], Through(type.Type!, i, flow));
                }

                break;
            case SigKind.ByRef or SigKind.Pointer:
                Add(type.Element!, Flow.Both);
                break;
            case SigKind.FunctionPointer:
                Add(type.Function!, Flow.Both);
                break;
            default:
                if (type.Element is not null)
                {
                    Add(type.Element, flow);
                }

                break;
        }
    }

    private void Constraints(BoundAssembly assembly, GenericParameterHandleCollection parameters)
    {
        foreach (var handle in parameters)
        {
            foreach (var constraint in GenericConstraints.Types(assembly, assembly.Reader.GetGenericParameter(handle)))
            {
                Add(constraint, Flow.Both);
            }
        }
    }

    private static Flow Through(TypeSymbol generic, int index, Flow flow)
    {
        if (generic.IsCore("System.Threading.Tasks", "Task`1") || generic.IsCore("System.Threading.Tasks", "ValueTask`1") || generic.IsCore("System", "Nullable`1"))
        {
            return flow;
        }

        var parameters = generic.Definition.GetGenericParameters();
        return index >= parameters.Count
            ? Flow.Both
            : (generic.Reader.GetGenericParameter(parameters[index]).Attributes & GenericParameterAttributes.VarianceMask) switch
            {
                GenericParameterAttributes.Covariant => flow,
                GenericParameterAttributes.Contravariant => Turned(flow),
                _ => Flow.Both,
            };
    }

    private static Flow Turned(Flow flow) => ((flow & Flow.Given) != 0 ? Flow.Taken : Flow.None) | ((flow & Flow.Taken) != 0 ? Flow.Given : Flow.None);
}
