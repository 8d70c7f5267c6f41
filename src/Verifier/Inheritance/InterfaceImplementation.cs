using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>
/// Finds what implements an interface's method in a class, as the CLR does when it fills the interface map (ECMA-335 II.12.2): an explicit override; else, in the class that declares the
/// interface, a public virtual method with that name and signature, its own or inherited; else a default implementation.
/// </summary>
internal static class InterfaceImplementation
{
    /// <summary>Whether something implements the method.</summary>
    /// <param name="type">The class.</param>
    /// <param name="implemented">The interface, over the class's parameters.</param>
    /// <param name="method">A virtual method of the interface.</param>
    public static bool Exists(TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        // From the class upwards, with each base class over the parameters of the class under examination.
        for (var current = type.Open; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            if (IsOverriddenIn(owner, current.Arguments, implemented, method)
                || (!method.IsStatic && Declares(owner, current.Arguments, implemented) && FindByName(current, implemented, method)))
            {
                return true;
            }

            if (owner.BaseType is null)
            {
                break;
            }
        }

        return !method.IsAbstract || HasDefault(type, implemented, method);
    }

    private static bool IsOverriddenIn(TypeSymbol owner, TypeSig[] arguments, TypeSig implemented, MethodSymbol method)
    {
        foreach (var (declaration, body) in owner.ExplicitOverrides)
        {
            if (ReferenceEquals(declaration.Method, method) && body is not null && declaration.Owner!.Substitute(arguments).Equals(implemented))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the class itself names the interface, or one that builds on it.
    private static bool Declares(TypeSymbol owner, TypeSig[] arguments, TypeSig implemented)
    {
        foreach (var declared in owner.DeclaredInterfaces)
        {
            if (ReferenceEquals(declared.Type, implemented.Type) && declared.Substitute(arguments).Equals(implemented))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FindByName(TypeSig start, TypeSig implemented, MethodSymbol method)
    {
        MethodSig? wanted = null;
        for (var current = start; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            foreach (var candidate in owner.Methods)
            {
                if (candidate is { IsVirtual: true, IsStatic: false }
                    && candidate.Access == System.Reflection.MethodAttributes.Public
                    && candidate.HasNameOf(method)
                    && candidate.Signature.Substitute(current.Arguments).Equals(wanted ??= method.Signature.Substitute(implemented.Arguments)))
                {
                    return true;
                }
            }

            if (owner.BaseType is null)
            {
                break;
            }
        }

        return false;
    }

    // A default implementation that another interface of the class gives for the method.
    private static bool HasDefault(TypeSymbol type, TypeSig implemented, MethodSymbol method) => type.Shape.Interfaces.Any(other =>
        other.Type is { } definition
        && definition.ExplicitOverrides.Any(pair =>
            ReferenceEquals(pair.Declaration.Method, method)
            && pair.Body is { IsAbstract: false }
            && pair.Declaration.Owner!.Substitute(other.Arguments).Equals(implemented)));
}
