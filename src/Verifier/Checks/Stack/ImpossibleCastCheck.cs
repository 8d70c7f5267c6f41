using System.Reflection;
using Modules.Verifier.Code;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A cast leads to what an object may be (ECMA-335 III.4.3; MOD6006): of two classes one derives from the other, and what is sealed has the interface. No compiler lets through a cast that can never
/// succeed, so that the host's classes were others. It does let through a question that is never answered with yes: whoever asks for the type, before a cast or instead, is told nothing.
/// </summary>
internal sealed class ImpossibleCastCheck : IStackUseCheck
{
    private const ushort IsInstance = 0x75;

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind != StackUseKind.Cast
            || at.Types[use.From].Type is not { Kind: SigKind.Named, Type: { } own, HasParameters: false } from
            || at.Types[use.To].Type is not { Kind: SigKind.Named, Type: { } wanted, HasParameters: false } to
            || MayBe(own, wanted)
            || at.IsAssignable(from, to, user)
            || at.IsAssignable(to, from, user)
            || IsAsked(at, user, use.To)
            || Decider(at, from, to, user) is not { } decider)
        {
            return;
        }

        at.Report(
            Rules.ImpossibleCast,
            decider,
            $"{from} is never {to} any more: {decider.FullName} of {decider.Assembly.Name} {decider.Assembly.Image.Version} has another base class or other interfaces now. The library casts it, which fails for all but null.",
            Impact.Of(Rules.ImpossibleCast),
            user,
            use.IlOffset);
    }

    // Whether there may be an object that is both, whatever these derive from.
    private static bool MayBe(TypeSymbol own, TypeSymbol wanted) =>
        ReferenceEquals(own, wanted)
        || ((own.Attributes | wanted.Attributes) & TypeAttributes.Import) != 0
        || (own.IsInterface && (wanted.IsInterface || !wanted.IsSealed))
        || (wanted.IsInterface && (!own.IsSealed || IsDynamic(own)));

    // Which of two classes changed is not known: it is the derived one that names what it derives from.
    private static TypeSymbol? Decider(StackCase at, TypeSig from, TypeSig to, MethodSymbol user) =>
        to.Type!.IsInterface ? at.Decider(from, user) ?? at.Decider(to, user) : at.Decider(to, user) ?? at.Decider(from, user);

    // A class may answer for itself which interfaces it has.
    private static bool IsDynamic(TypeSymbol type) =>
        Array.Exists(type.InterfaceMap.Interfaces, implemented => implemented.Type!.IsCore("System.Runtime.InteropServices", "IDynamicInterfaceCastable"));

    // Then the cast is not come to.
    private static bool IsAsked(StackCase at, MethodSymbol user, int type)
    {
        IlBody.TryRead(user.Assembly.Image, user.Definition, out var body);
        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.OpCode == IsInstance && at.Shapes.Type(reader.Token).Boxed == type)
            {
                return true;
            }
        }

        return false;
    }
}
