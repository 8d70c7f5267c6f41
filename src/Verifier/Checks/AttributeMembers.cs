using System.Reflection;
using System.Text;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Finds what reflection sets when it makes an attribute: the fields and properties that named arguments name (ECMA-335 II.23.3).</summary>
internal static class AttributeMembers
{
    /// <summary>Whether there is a field that takes a value. Null fits every field; a constant is none, and hides what it has the name of; one for all objects that is readonly is not set any more.</summary>
    public static bool HasField(TypeSig type, string name, AttributeValueType? value, AttributeValues values)
    {
        foreach (var owner in Hierarchy(type))
        {
            foreach (var field in owner.Type!.Fields)
            {
                if (field.Name == name && field.Access == FieldAttributes.Public && (!field.IsStatic || ReferenceEquals(owner, type)))
                {
                    return !field.IsLiteral && !(field.IsStatic && field.IsReadOnly) && (value is not { } given || values.FitsField(given, field.Type.Substitute(owner.Arguments).Unmodified));
                }
            }
        }

        return false;
    }

    /// <summary>
    /// What sets a property. The CLR looks for a property that has a public accessor (by its name alone where the value does not tell its type), and then sets it if its set accessor is public. The
    /// most derived one hides those below, whatever it has itself; but the private and static ones of a base class are not there.
    /// </summary>
    public static MethodSymbol? Setter(TypeSig type, string name, AttributeValueType? value)
    {
        foreach (var owner in Hierarchy(type))
        {
            var setter = Accessor(owner.Type!, "set_", name);
            var getter = Accessor(owner.Type!, "get_", name);
            if (Wider(setter, getter) is { } widest
                && ((widest != MethodAttributes.Private && (setter ?? getter) is { IsStatic: false }) || ReferenceEquals(owner, type))
                && (setter?.Signature.Parameters.Length ?? 1) == 1
                && (getter?.Signature.Parameters.Length ?? 0) == 0
                && (value is not { } given || given.Fits((setter?.Signature.Parameters[0] ?? getter!.Signature.ReturnType).Substitute(owner.Arguments).Unmodified)))
            {
                // A private set accessor of a base class is none for reflection.
                return widest == MethodAttributes.Public && (setter?.Access != MethodAttributes.Private || ReferenceEquals(owner, type)) ? setter : null;
            }
        }

        return null;
    }

    // As the values of accesses are ordered: null where there are no accessors.
    private static MethodAttributes? Wider(MethodSymbol? setter, MethodSymbol? getter) =>
        setter is null ? getter?.Access : getter is null || setter.Access > getter.Access ? setter.Access : getter.Access;

    private static MethodSymbol? Accessor(TypeSymbol type, string prefix, string name)
    {
        var accessor = Encoding.UTF8.GetBytes(prefix + name);
        return type.Methods.FirstOrDefault(method => method.HasName(accessor));
    }

    private static IEnumerable<TypeSig> Hierarchy(TypeSig type)
    {
        for (var owner = type; owner.Type is { } definition; owner = definition.BaseType?.Substitute(owner.Arguments) ?? TypeSig.Invalid)
        {
            yield return owner;
        }
    }
}
