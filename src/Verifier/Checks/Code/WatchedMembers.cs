using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>Tells of a member how its uses may break a law, by the member alone, so that every other use is passed over at the price of a look into a table.</summary>
internal static class WatchedMembers
{
    public static TokenUse UsesOf(MemberMatch match, BoundAssembly user, TokenUse used)
    {
        var type = match.Type!;
        if (!Accessibility.IsOpenTo(type, user))
        {
            return TokenUse.All;
        }

        if (match.Outcome == MemberOutcome.Field)
        {
            var field = type.Reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(match.Row)).Attributes;
            return !IsOpenTo((MethodAttributes)(field & FieldAttributes.FieldAccessMask), type.Assembly, user)
                ? TokenUse.All
                : (field & FieldAttributes.Static) == 0 ? TokenUse.StaticField : TokenUse.None;
        }

        var method = type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(match.Row));
        if (!IsOpenTo(method.Attributes & MethodAttributes.MemberAccessMask, type.Assembly, user))
        {
            return TokenUse.All;
        }

        return ((method.Attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == MethodAttributes.Abstract ? TokenUse.Call : TokenUse.None)
            | ((method.Attributes & MethodAttributes.RTSpecialName) != 0 && type.IsAbstract ? TokenUse.NewObject : TokenUse.None)
            | ((method.Attributes & MethodAttributes.Static) != 0 && (used & (TokenUse.Call | TokenUse.LoadFunction)) != 0 && UnmanagedOnlyCheck.IsUnmanagedOnly(type.Reader, method) ? TokenUse.Call | TokenUse.LoadFunction : TokenUse.None)
            | (type.Assembly.Origin != AssemblyOrigin.Framework && type.IsValueType ? TokenUse.CallVirtual | TokenUse.NewObject : TokenUse.None);
    }

    private static bool IsOpenTo(MethodAttributes access, BoundAssembly owner, BoundAssembly user) => access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly or MethodAttributes.FamORAssem => owner.GrantsInternalsTo(user),
        _ => false,
    };
}
