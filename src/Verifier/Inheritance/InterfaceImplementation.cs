using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>How an interface's method is implemented.</summary>
internal enum ImplementationKind : byte
{
    /// <summary>By the class, or by one default that is more specific than all others.</summary>
    Present,

    /// <summary>By nothing.</summary>
    Missing,

    /// <summary>By several defaults of which none is the most specific.</summary>
    Ambiguous,

    /// <summary>By a default that the most specific interface takes back.</summary>
    TakenBack,
}

/// <summary>What implements an interface's method.</summary>
/// <param name="Kind">How.</param>
/// <param name="Interfaces">The interfaces whose defaults compete; empty where a class implements it.</param>
/// <param name="Body">The method of a class that implements it, or null.</param>
internal readonly record struct Implementation(ImplementationKind Kind, IReadOnlyList<TypeSig> Interfaces, MethodSymbol? Body = null);

/// <summary>
/// Finds what implements an interface's method in a class, as the CLR does when it fills the interface map (ECMA-335 II.12.2): an explicit override; else, in the class that declares the
/// interface, a public virtual method with that name and signature, its own or inherited; else a default implementation.
/// </summary>
internal static class InterfaceImplementation
{
    /// <summary>What implements the method.</summary>
    /// <param name="type">The class.</param>
    /// <param name="implemented">The interface, over the class's parameters.</param>
    /// <param name="method">A virtual method of the interface.</param>
    public static Implementation Find(TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        // From the class upwards, with each base class over the parameters of the class under examination.
        for (var current = type.Open; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            if ((OverriddenIn(owner, current.Arguments, implemented, method)
                ?? (!method.IsStatic && Declares(owner, current.Arguments, implemented) ? FindByName(current, implemented, method) : null)) is { } body)
            {
                return new Implementation(ImplementationKind.Present, [], body);
            }

            if (owner.BaseType is null)
            {
                break;
            }
        }

        return Default(type, implemented, method);
    }

    private static MethodSymbol? OverriddenIn(TypeSymbol owner, TypeSig[] arguments, TypeSig implemented, MethodSymbol method)
    {
        foreach (var (declaration, body) in owner.ExplicitOverrides)
        {
            if (ReferenceEquals(declaration.Method, method) && body is not null && declaration.Owner!.Substitute(arguments).Equals(implemented))
            {
                return body;
            }
        }

        return null;
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

    /// <summary>The public virtual method with the name and signature of an interface's, of the type or its base classes; null when there is none.</summary>
    public static MethodSymbol? FindByName(TypeSig start, TypeSig implemented, MethodSymbol method)
    {
        var wanted = method.Signature.Substitute(implemented.Arguments);
        for (var current = start; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            if (owner.PublicVirtuals.Find(method, current.Arguments, wanted) is { } found)
            {
                return found;
            }

            if (owner.BaseType is null)
            {
                break;
            }
        }

        return null;
    }

    // Of the defaults that interfaces of the class give, the one whose interface builds on those of all others.
    private static Implementation Default(TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        var candidates = new List<Candidate>();
        if (!method.IsAbstract)
        {
            candidates.Add(new Candidate(implemented, IsAbstract: false));
        }

        foreach (var other in type.InterfaceMap.Interfaces)
        {
            foreach (var (declaration, body) in other.Type!.ExplicitOverrides)
            {
                if (ReferenceEquals(declaration.Method, method) && body is not null && declaration.Owner!.Substitute(other.Arguments).Equals(implemented))
                {
                    candidates.Add(new Candidate(other, body.IsAbstract));
                }
            }
        }

        if (candidates.Count == 0)
        {
            return new Implementation(ImplementationKind.Missing, []);
        }

        var best = candidates.Count == 1 ? candidates : candidates.FindAll(candidate => !candidates.Exists(other => BuildsOn(other.Interface, candidate.Interface)));
        return best switch
        {
            [{ IsAbstract: false } only] => new Implementation(ImplementationKind.Present, [only.Interface]),
            [var taken] => new Implementation(ImplementationKind.TakenBack, [taken.Interface]),
            _ => new Implementation(ImplementationKind.Ambiguous, [.. best.Select(candidate => candidate.Interface)]),
        };
    }

    private sealed record Candidate(TypeSig Interface, bool IsAbstract);

    private static bool BuildsOn(TypeSig type, TypeSig other) =>
        !type.Equals(other) && type.Type!.DeclaredInterfaces.Any(inner => inner.Substitute(type.Arguments).Equals(other));
}
