using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>Tells of a member how its uses may break a law, by the member alone, so that every other use is passed over at the price of a look into a table.</summary>
internal static class WatchedMembers
{
    /// <summary>The uses that may break a law other than that of access.</summary>
    public static TokenUse UsesOf(in MemberMatch match, TokenUse used)
    {
        var type = match.Type!;
        if (match.Outcome == MemberOutcome.Field)
        {
            return (match.FieldAttributes & (FieldAttributes.Static | FieldAttributes.InitOnly)) switch
            {
                FieldAttributes.Static => TokenUse.None,
                FieldAttributes.Static | FieldAttributes.InitOnly => TokenUse.StaticFieldWrite,
                _ => TokenUse.StaticField,
            };
        }

        var attributes = match.MethodAttributes;
        return ((attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == MethodAttributes.Abstract ? TokenUse.Call : TokenUse.None)
            | ((attributes & MethodAttributes.RTSpecialName) != 0 && type.IsAbstract ? TokenUse.NewObject : TokenUse.None)
            | ((attributes & MethodAttributes.Static) != 0 && (used & (TokenUse.Call | TokenUse.LoadFunction)) != 0 && UnmanagedOnlyCheck.IsUnmanagedOnly(type.Reader, type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(match.Row))) ? TokenUse.Call | TokenUse.LoadFunction : TokenUse.None)
            | (IsStaticAbstractOrPlain(attributes) && type.IsInterface && type.Assembly.Origin != AssemblyOrigin.Framework ? TokenUse.Call | TokenUse.LoadFunction : TokenUse.None)
            | (type.Assembly.Origin != AssemblyOrigin.Framework && type.IsValueType ? TokenUse.CallVirtual : TokenUse.None);
    }

    /// <summary>Whether all code of an assembly may use a member of the type that it names, wherever it stands.</summary>
    public static bool IsOpenTo(in MemberMatch match, TypeSymbol named, BoundAssembly user) =>
        Accessibility.IsOpenTo(match.Type!, user) && (ReferenceEquals(named, match.Type) || Accessibility.IsOpenTo(named, user)) && AccessOf(match) switch
        {
            MethodAttributes.Public => true,
            MethodAttributes.Assembly or MethodAttributes.FamORAssem => match.Type!.Assembly.GrantsInternalsTo(user),
            _ => false,
        };

    /// <summary>Whether the code of a type may.</summary>
    public static bool IsAccessible(in MemberMatch match, TypeSymbol named, TypeSymbol user) =>
        Accessibility.IsAccessible(match.Type!, user) && (ReferenceEquals(named, match.Type) || Accessibility.IsAccessible(named, user)) && Accessibility.IsAccessible(AccessOf(match), match.Type!, user);

    // A virtual one with a body may be called with a constraint and without.
    private static bool IsStaticAbstractOrPlain(MethodAttributes attributes) =>
        (attributes & MethodAttributes.Static) != 0 && (attributes & (MethodAttributes.Abstract | MethodAttributes.Virtual)) != MethodAttributes.Virtual;

    // Fields and methods spell it with the same numbers.
    private static MethodAttributes AccessOf(in MemberMatch match) => match.MethodAttributes & MethodAttributes.MemberAccessMask;
}
