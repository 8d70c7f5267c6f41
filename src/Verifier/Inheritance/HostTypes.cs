using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>
/// Tells whether a type of the host loads at all: a host whose own parts do not fit together fails whoever uses them. A type does not load when its base, an interface or the type of a
/// struct field is missing or does not load, or when it leaves an abstract member open. Safe for concurrent use.
/// </summary>
internal sealed class HostTypes
{
    // Ends what is said of a host, once.
    private const string Misfit = " The host's own assemblies do not fit together.";

    private readonly Dictionary<TypeSymbol, Cause?> _known = [];

    // The structs that are being laid out, each within the one before.
    private Stack<TypeSymbol> _within = new();

    /// <summary>Why a type of the host does not load, or null when it does. Frameworks are taken as whole.</summary>
    public Cause? WhyNotLoaded(TypeSymbol type)
    {
        if (type.Assembly.Origin is not (AssemblyOrigin.Host or AssemblyOrigin.Shared))
        {
            return null;
        }

        lock (_known)
        {
            if (_known.TryGetValue(type, out var known))
            {
                return known;
            }

            // A type that is met again while it is looked at is in a circle through fields that are not laid out in it, which loads.
            _known.Add(type, null);
            var cause = Apart(InParents, type) ?? InFields(type) ?? Apart(InMembers, type);
            _known[type] = cause;
            return cause;
        }
    }

    private Cause? InParents(TypeSymbol type)
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

        return null;
    }

    private Cause? InMembers(TypeSymbol type)
    {
        if (FieldLayout.BaseWithoutLayout(type) is { } plain)
        {
            return Unfit(type, $"it has a layout of its own, and {plain.FullName}, from which it derives, has none");
        }

        return type is { IsAbstract: false, IsInterface: false } && type.InterfaceMap.IsDecided && (OpenSlot(type) ?? OpenMember(type)) is { } open
            ? Unfit(type, $"it does not implement {SymbolSpelling.Method(open)}")
            : null;
    }

    private Cause? InFields(TypeSymbol type)
    {
        foreach (var handle in type.Definition.GetFields())
        {
            // A constant is no field that is laid out.
            var definition = type.Reader.GetFieldDefinition(handle);
            if ((definition.Attributes & FieldAttributes.Literal) == 0
                && SignatureCauses.IsByValue(type.Assembly, definition.Signature)
                && new FieldSymbol(type, handle) is var field
                && field.Type.Unmodified is var fieldType
                && (field.IsStatic ? Apart(Inner, fieldType) : Laid(type, field, fieldType)) is { } inField)
            {
                return inField.Symbol == Symbol(type) ? inField : Because(type, $"its field {field.Name} of type {fieldType}", inField);
            }
        }

        return null;
    }

    // Structs may hold each other where each was compiled against another version of the other; and what a struct is given as a type argument is laid out with it, whether it holds that or not.
    private Cause? Laid(TypeSymbol type, FieldSymbol field, TypeSig fieldType)
    {
        if (IsWithin(fieldType))
        {
            return Unfit(type, $"its field {field.Name} of type {fieldType} holds it in turn");
        }

        _within.Push(type);
        var cause = Inner(fieldType);
        _within.Pop();
        return cause;
    }

    // A struct over itself loads; one over a struct that holds it does not.
    private bool IsWithin(TypeSig type) =>
        type.Type is { IsValueType: true } held && ((type.Arguments.Length == 0 && _within.Contains(held)) || Array.Exists(type.Arguments, IsWithin));

    // What is no part of a struct that is being laid out.
    private Cause? Apart<T>(Func<T, Cause?> look, T what)
    {
        if (_within.Count == 0)
        {
            return look(what);
        }

        var within = _within;
        _within = new Stack<TypeSymbol>();
        var cause = look(what);
        _within = within;
        return cause;
    }

    private static Cause Unfit(TypeSymbol type, string why) =>
        new(Rules.TypeMissing, type.Assembly.Name, Symbol(type), $"{Symbol(type)} of the host does not load: {why}.{Misfit}", Rules.TypeMissing.Exception)
        {
            ReferencedName = type.FullName,
        };

    // What classes of one assembly leave open, its compiler refused.
    private static MethodSymbol? OpenSlot(TypeSymbol type) => type.ForeignBase is { IsAbstract: true, IsRoot: false } ? type.Shape.Slots.FirstOrDefault(slot => slot.Method.IsAbstract)?.Method : null;

    private static MethodSymbol? OpenMember(TypeSymbol type)
    {
        foreach (var implemented in type.InterfaceMap.Interfaces)
        {
            if (ReferenceEquals(implemented.Type!.Assembly, type.Assembly) || implemented.Type.Assembly.Origin == AssemblyOrigin.Framework)
            {
                continue;
            }

            foreach (var member in implemented.Type.Methods)
            {
                // What cannot be compared is told by whoever names it.
                if (member is { IsVirtual: true, IsFinal: false } && member.Signature.IsResolved()
                    && InterfaceImplementation.Find(type, implemented, member) is { Kind: ImplementationKind.Missing, Body: null }
                    && !type.Methods.Any(candidate => candidate.Utf8Name.SequenceEqual(member.Utf8Name) && !candidate.Signature.IsResolved()))
                {
                    return member;
                }
            }
        }

        return null;
    }

    // A struct over references is laid out once for all of them.
    private Cause? Inner(TypeSig type) =>
        type.Cause
        ?? (type.Type is null ? null : WhyNotLoaded(type.Type))
        ?? type.Arguments.Select(argument => argument is { Type.IsValueType: true } ? Inner(argument) : Apart(Inner, argument)).FirstOrDefault(cause => cause is not null);

    private static Cause? Because(TypeSymbol type, string part, Cause cause) => cause.IsUndecided
        ? null
        : new Cause(
            Rules.TypeMissing,
            type.Assembly.Name,
            Symbol(type),
            $"{Symbol(type)} of the host does not load, because of {part}: {cause.Message.Replace(Misfit, string.Empty, StringComparison.Ordinal)}{Misfit}",
            cause.Exception)
        { ReferencedName = type.FullName };

    private static string Symbol(TypeSymbol type) => $"{type.Assembly.Name}!{type.FullName}";
}
