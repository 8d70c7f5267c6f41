using System.Reflection;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>What any library sees of a host: what is public, and what is protected of classes that it derives from. Friends are not meant.</summary>
internal static class Visibility
{
    public static bool IsVisible(TypeSymbol type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsVisible(type.EnclosingType!),
        _ => false,
    };

    public static bool IsVisible(MethodAttributes access) => access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    public static bool IsVisible(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    /// <summary>Whether a library can write a class that derives from the type: it is an open class with a visible constructor and no abstract member that is hidden.</summary>
    public static bool IsDerivable(TypeSymbol type) =>
        type is { Kind: TypeKind.Class, IsSealed: false } && type.InterfaceMap.IsDecided
        && type.Methods.Any(method => method.IsConstructor && IsVisible(method.Access))
        && type.Shape.Slots.All(slot => !slot.Method.IsAbstract || IsVisible(slot.Method.Access));
}
