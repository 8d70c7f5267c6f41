using System.Reflection;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>
/// Which methods the CLR compares to find what an override overrides and what implements a member (ECMA-335 II.10.3.2, II.12.2), and why it cannot: a type does not load when a type of such a
/// signature is looked up in an assembly that is not there.
/// </summary>
internal static class ComparedMethods
{
    /// <summary>Why a method cannot be compared with what it may override; null when it can, whether it overrides something or not.</summary>
    public static Cause? WhyNotOverriding(MethodSymbol method)
    {
        if (method.IsNewSlot || method.DeclaringType.BaseType is not { Type: { } parent } over)
        {
            return null;
        }

        return parent.Shape.Slots
            .Where(slot => slot.Method.HasNameOf(method))
            .Select(slot => ComparedNames.Missing(method.Signature, slot.Signature.Substitute(over.Arguments)))
            .FirstOrDefault(cause => cause is not null);
    }

    /// <summary>Why an interface's member cannot be compared with a method that may implement it, and that method; null when it can, whether something implements it or not.</summary>
    /// <param name="type">The class.</param>
    /// <param name="implemented">The interface, over the class's parameters.</param>
    /// <param name="member">A virtual method of the interface.</param>
    public static (Cause Cause, MethodSymbol Method)? WhyNotImplementing(TypeSymbol type, TypeSig implemented, MethodSymbol member)
    {
        var wanted = member.Signature.Substitute(implemented.Arguments);
        for (var current = type.Open; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            foreach (var method in owner.Methods)
            {
                if (method is { IsVirtual: true, IsStatic: false, Access: MethodAttributes.Public } && method.HasNameOf(member))
                {
                    var signature = method.Signature.Substitute(current.Arguments);
                    if (signature.Equals(wanted))
                    {
                        return null;
                    }

                    if (ComparedNames.Missing(wanted, signature) is { } cause)
                    {
                        return (cause, method);
                    }
                }
            }

            if (owner.BaseType is null)
            {
                break;
            }
        }

        return null;
    }
}
