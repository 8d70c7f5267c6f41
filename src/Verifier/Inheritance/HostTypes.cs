using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>
/// Tells whether a type of the host loads at all: a host whose own parts do not fit together fails whoever uses them. A type does not load when its base, an interface or the type of a
/// struct field is missing or does not load, or when it leaves an abstract member open.
/// </summary>
internal sealed class HostTypes
{
    private readonly Dictionary<TypeSymbol, Cause?> _known = [];

    /// <summary>Why a type of the host does not load, or null when it does. Frameworks are taken as whole.</summary>
    public Cause? WhyNotLoaded(TypeSymbol type)
    {
        if (type.Assembly.Origin is not (AssemblyOrigin.Host or AssemblyOrigin.Shared))
        {
            return null;
        }

        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }

        // A type that is met again while it is looked at is in a circle through its fields, which loads.
        _known.Add(type, null);
        var cause = Find(type);
        _known[type] = cause;
        return cause;
    }

    private Cause? Find(TypeSymbol type)
    {
        if (type.BaseType is { } parent && Inner(parent) is { } inBase)
        {
            return Because(type, $"its base class {parent}", inBase);
        }

        foreach (var implemented in type.Interfaces)
        {
            if (Inner(implemented) is { } inInterface)
            {
                return Because(type, $"its interface {implemented}", inInterface);
            }
        }

        foreach (var handle in type.Definition.GetFields())
        {
            if (SignatureCauses.IsByValue(type.Assembly, type.Reader.GetFieldDefinition(handle).Signature)
                && new FieldSymbol(type, handle) is var field
                && field.Type.Unmodified is var fieldType
                && Inner(fieldType) is { } inField)
            {
                return Because(type, $"its field {field.Name} of type {fieldType}", inField);
            }
        }

        // What classes of one assembly leave open, its compiler refused.
        return type is { IsAbstract: false, IsInterface: false, ForeignBase: { IsAbstract: true, IsRoot: false } } && type.InterfaceMap.IsDecided && type.Shape.Slots.FirstOrDefault(slot => slot.Method.IsAbstract) is { Method: var open }
            ? new Cause(
                Rules.TypeMissing,
                type.Assembly.Name,
                Symbol(type),
                $"{Symbol(type)} of the host does not load: it does not implement {SymbolSpelling.Method(open)}. The host's own assemblies do not fit together.",
                Rules.TypeMissing.Exception)
            { ReferencedName = type.FullName }
            : null;
    }

    private Cause? Inner(TypeSig type) =>
        type.Cause
        ?? (type.Type is null ? null : WhyNotLoaded(type.Type))
        ?? type.Arguments.Select(Inner).FirstOrDefault(cause => cause is not null);

    private static Cause? Because(TypeSymbol type, string part, Cause cause) => cause.IsUndecided
        ? null
        : new Cause(
            Rules.TypeMissing,
            type.Assembly.Name,
            Symbol(type),
            $"{Symbol(type)} of the host does not load, because of {part}: {cause.Message} The host's own assemblies do not fit together.",
            cause.Exception)
        { ReferencedName = type.FullName };

    private static string Symbol(TypeSymbol type) => $"{type.Assembly.Name}!{type.FullName}";
}
