using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Finds types that a signature marks as class where they are a value type now, or the other way round.</summary>
internal static class KindChanges
{
    /// <summary>The first changed type in a structure that <paramref name="user"/> spells, with what to say of it; null when there is none.</summary>
    public static (Rule Rule, string Hint, TypeSymbol Type)? In(TypeSig type, BoundAssembly user)
    {
        if (type is { Kind: SigKind.Named, Type: { } symbol })
        {
            switch (type.Mark)
            {
                case SignatureTypeKind.ValueType when !symbol.IsValueType && user.EnumUses.WasEnum(symbol):
                    return (Rules.EnumChanged, $"{symbol.FullName} was an enum and is {Kind(symbol)} now", symbol);
                case SignatureTypeKind.ValueType when !symbol.IsValueType:
                    return (Rules.ClassStructChanged, $"{symbol.FullName} was a struct or enum and is {Kind(symbol)} now", symbol);
                case SignatureTypeKind.Class when symbol.IsValueType:
                    return (Rules.ClassStructChanged, $"{symbol.FullName} was a class or interface and is {Kind(symbol)} now", symbol);
            }
        }

        foreach (var argument in type.Arguments)
        {
            if (In(argument, user) is { } found)
            {
                return found;
            }
        }

        return type.Element is not null && In(type.Element, user) is { } inElement
            ? inElement
            : type.Function is not null ? In(type.Function, user) : null;
    }

    public static (Rule Rule, string Hint, TypeSymbol Type)? In(MethodSig signature, BoundAssembly user)
    {
        if (In(signature.ReturnType, user) is { } found)
        {
            return found;
        }

        foreach (var parameter in signature.Parameters)
        {
            if (In(parameter, user) is { } inParameter)
            {
                return inParameter;
            }
        }

        return null;
    }

    private static string Kind(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Struct => "a struct",
        TypeKind.Enum => "an enum",
        TypeKind.Interface => "an interface",
        TypeKind.Delegate => "a delegate",
        _ => "a class",
    };
}
