using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>How the search for a member ended.</summary>
internal enum MemberOutcome : byte
{
    /// <summary>A method: <see cref="MemberMatch.Type"/> and <see cref="MemberMatch.Row"/> say which.</summary>
    Method,

    /// <summary>A field: <see cref="MemberMatch.Type"/> and <see cref="MemberMatch.Row"/> say which.</summary>
    Field,

    /// <summary>Something that the runtime provides itself: an array's method.</summary>
    Provided,

    /// <summary>The declaring type, or a type of the signature, is missing: <see cref="MemberMatch.Cause"/>.</summary>
    FollowsFromType,

    /// <summary>The type is there and has no such member; <see cref="MemberMatch.Type"/> is where the search began.</summary>
    Missing,
}

/// <summary>What a member reference binds to.</summary>
internal readonly record struct MemberMatch(MemberOutcome Outcome, TypeSymbol? Type = null, int Row = 0, Cause? Cause = null)
{
    /// <summary>The attributes of the method or field, as its row has them.</summary>
    public ushort Attributes { get; init; }

    public MethodAttributes MethodAttributes => (MethodAttributes)Attributes;

    public FieldAttributes FieldAttributes => (FieldAttributes)Attributes;

    public MethodSymbol Method => Type!.Method(Row);

    public FieldSymbol Field => new(Type!, MetadataTokens.FieldDefinitionHandle(Row));
}
