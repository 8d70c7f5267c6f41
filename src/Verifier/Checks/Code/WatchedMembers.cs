using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>The kinds of use of a member that may break a law.</summary>
[Flags]
internal enum WatchedUses : byte
{
    None = 0,
    Call = 1,
    NewObject = 2,
    StaticField = 4,
    CallVirtual = 8,
    LoadFunction = 16,
    Other = 32,
    All = Call | NewObject | StaticField | CallVirtual | LoadFunction | Other,
}

/// <summary>Tells of a member how its uses may break a law, by the member alone, so that every other use is passed over at the price of a look into a table.</summary>
internal static class WatchedMembers
{
    public static WatchedUses UseOf(ushort opCode) => opCode switch
    {
        MemberUse.Call => WatchedUses.Call,
        MemberUse.NewObject => WatchedUses.NewObject,
        MemberUse.CallVirtual => WatchedUses.CallVirtual,
        MemberUse.LoadFunction => WatchedUses.LoadFunction,
        MemberUse.LoadStaticField or MemberUse.LoadStaticFieldAddress or MemberUse.StoreStaticField => WatchedUses.StaticField,
        _ => WatchedUses.Other,
    };

    public static WatchedUses UsesOf(MemberMatch match, BoundAssembly user)
    {
        var type = match.Type!;
        if (!Accessibility.IsOpenTo(type, user))
        {
            return WatchedUses.All;
        }

        if (match.Outcome == MemberOutcome.Field)
        {
            var field = type.Reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(match.Row)).Attributes;
            return !IsOpenTo((MethodAttributes)(field & FieldAttributes.FieldAccessMask), type.Assembly, user)
                ? WatchedUses.All
                : (field & FieldAttributes.Static) == 0 ? WatchedUses.StaticField : WatchedUses.None;
        }

        var method = type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(match.Row));
        if (!IsOpenTo(method.Attributes & MethodAttributes.MemberAccessMask, type.Assembly, user))
        {
            return WatchedUses.All;
        }

        return ((method.Attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == MethodAttributes.Abstract ? WatchedUses.Call : WatchedUses.None)
            | ((method.Attributes & MethodAttributes.RTSpecialName) != 0 && type.IsAbstract ? WatchedUses.NewObject : WatchedUses.None)
            | ((method.Attributes & MethodAttributes.Static) != 0 && method.GetCustomAttributes().Count > 0 ? WatchedUses.Call | WatchedUses.LoadFunction : WatchedUses.None)
            | (type.Assembly.Origin != AssemblyOrigin.Framework && type.IsValueType ? WatchedUses.CallVirtual | WatchedUses.NewObject : WatchedUses.None);
    }

    private static bool IsOpenTo(MethodAttributes access, BoundAssembly owner, BoundAssembly user) => access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly or MethodAttributes.FamORAssem => owner.GrantsInternalsTo(user),
        _ => false,
    };
}
