using System.Reflection;

namespace Modules.Verifier.Symbols;

/// <summary>Access as C# spells it.</summary>
internal static class AccessSpelling
{
    public static string Of(TypeSymbol type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public or TypeAttributes.NestedPublic => "public",
        TypeAttributes.NotPublic or TypeAttributes.NestedAssembly => "internal",
        TypeAttributes.NestedFamily => "protected",
        TypeAttributes.NestedFamANDAssem => "private protected",
        TypeAttributes.NestedFamORAssem => "protected internal",
        _ => "private",
    };

    /// <summary>The access bits of fields mean what those of methods mean (ECMA-335 II.23.1.5, II.23.1.10).</summary>
    public static string Of(MethodAttributes access) => access switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Assembly => "internal",
        MethodAttributes.Family => "protected",
        MethodAttributes.FamANDAssem => "private protected",
        MethodAttributes.FamORAssem => "protected internal",
        _ => "private",
    };
}
