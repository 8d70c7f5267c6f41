namespace Modules.Verifier.Symbols;

/// <summary>What kind of type a definition is.</summary>
internal enum TypeKind : byte
{
    Unknown = 0,
    Class,
    Interface,
    Struct,
    Enum,
    Delegate,
}

/// <summary>Tells a definition's kind by its base class, as the CLR does.</summary>
internal static class TypeKinds
{
    public static TypeKind Of(TypeSymbol type)
    {
        if (type.IsInterface)
        {
            return TypeKind.Interface;
        }

        // System.Enum itself derives from ValueType and is a class all the same (ECMA-335 II.13).
        var parentToken = type.Definition.BaseType;
        return (parentToken.IsNil ? null : type.Assembly.Resolve(parentToken)?.Type) switch
        {
            null => TypeKind.Class,
            var parent when parent.IsCore("System", "ValueType") => type.IsCore("System", "Enum") ? TypeKind.Class : TypeKind.Struct,
            var parent when parent.IsCore("System", "Enum") => TypeKind.Enum,
            var parent when parent.IsCore("System", "MulticastDelegate") => TypeKind.Delegate,
            _ => TypeKind.Class,
        };
    }
}
