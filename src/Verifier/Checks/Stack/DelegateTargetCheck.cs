using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A delegate is made of a method that fits its Invoke: the same count, value types that are the same, references that convert (ECMA-335 II.14.6.1; MOD6003). The runtime does not look when code
/// makes the delegate: the call then takes one thing for another.
/// </summary>
internal static class DelegateTargetCheck
{
    public static void Examine(StackCase at, MethodSymbol user, TypeSig delegateType, EntityHandle target, int instance, int ilOffset)
    {
        if (delegateType.Type is not { Kind: TypeKind.Delegate } definition
            || definition.Methods.FirstOrDefault(method => method.Utf8Name.SequenceEqual("Invoke"u8)) is not { } invoke
            || at.Shapes.Method(target) is not { } signature)
        {
            return;
        }

        var wanted = invoke.Signature.Substitute(delegateType.Arguments);
        if (wanted.IsResolved() && signature.IsResolved()
            && Misfit(at, user, delegateType, wanted, signature, IsClosedOverFirst(signature, instance)) is { } misfit
            && at.Decider(misfit, user) is { } decider)
        {
            at.Report(
                Rules.DelegateSignature,
                decider,
                $"{delegateType} is called as {Spell(wanted)} now, and the library makes it of a method that is {Spell(signature)}. The runtime does not look, and calls it with what it does not take.",
                Impact.Of(Rules.DelegateSignature),
                user,
                ilOffset);
        }
    }

    // A static method with an instance before it takes that as its first argument.
    private static bool IsClosedOverFirst(MethodSig signature, int instance) => !signature.IsInstance && instance != StackTypes.Null && signature.Parameters.Length > 0;

    // The type by which the method does not fit: the delegate, or what no longer converts; null when it fits.
    private static TypeSig? Misfit(StackCase at, MethodSymbol user, TypeSig delegateType, MethodSig wanted, MethodSig target, bool isClosed)
    {
        var skipped = isClosed ? 1 : 0;
        if (target.Parameters.Length - skipped != wanted.Parameters.Length)
        {
            return delegateType;
        }

        for (var i = 0; i < wanted.Parameters.Length; i++)
        {
            if (Misfit(at, user, delegateType, wanted.Parameters[i].Unmodified, target.Parameters[i + skipped].Unmodified) is { } misfit)
            {
                return misfit;
            }
        }

        return Misfit(at, user, delegateType, target.ReturnType.Unmodified, wanted.ReturnType.Unmodified);
    }

    // A delegate of the frameworks, or of the library itself, has not changed: then only what converts can be the cause.
    private static TypeSig? Misfit(StackCase at, MethodSymbol user, TypeSig delegateType, TypeSig from, TypeSig to) =>
        from.Equals(to) || (IsReference(from) && IsReference(to) && at.IsAssignable(from, to, user))
            ? null
            : at.Foreign.IsForeign(delegateType.Type!) ? delegateType : from;

    // A type parameter that converts to a class or interface at all is constrained to be a reference.
    private static bool IsReference(TypeSig type) =>
        type.Kind is SigKind.TypeParameter or SigKind.MethodParameter or SigKind.Vector or SigKind.Array or SigKind.Named or SigKind.Primitive && !type.IsVoid && !Conversions.IsValueType(type);

    private static string Spell(MethodSig signature) => $"({string.Join(", ", signature.Parameters.Select(type => type.ToString()))}): {signature.ReturnType}";
}
