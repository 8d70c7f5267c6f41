using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>The interfaces of a type, over its own type parameters: those of base classes and base interfaces included (ECMA-335 II.12.2). Immutable.</summary>
internal sealed class InterfaceMap
{
    private static readonly InterfaceMap Empty = new([], isDecided: true);

    private InterfaceMap(TypeSig[] interfaces, bool isDecided)
    {
        Interfaces = interfaces;
        IsDecided = isDecided;
    }

    /// <summary>The interfaces; those of the base class first, and each before what it builds on.</summary>
    public TypeSig[] Interfaces { get; }

    /// <summary>False when a base or an interface is missing: then nothing that needs all of them is known, and the missing one is the cause.</summary>
    public bool IsDecided { get; }

    public static InterfaceMap Build(TypeSymbol type)
    {
        var parent = type.BaseType;
        var inherited = parent is null ? Empty : parent.Type?.InterfaceMap ?? new InterfaceMap([], isDecided: false);
        var declared = type.Interfaces;
        if (declared.Length == 0 && (inherited.Interfaces.Length == 0 || parent!.Arguments.Length == 0))
        {
            return inherited;
        }

        List<TypeSig> interfaces = [.. parent is null ? [] : Over(inherited.Interfaces, parent.Arguments)];
        var isDecided = Add(declared, interfaces) & inherited.IsDecided;
        return new InterfaceMap([.. interfaces], isDecided);
    }

    /// <summary>Interfaces with all that they build on; missing ones are left out.</summary>
    public static TypeSig[] Closure(TypeSig[] declared)
    {
        if (declared.Length == 0)
        {
            return [];
        }

        var interfaces = new List<TypeSig>();
        Add(declared, interfaces);
        return [.. interfaces];
    }

    // False when one is missing.
    private static bool Add(TypeSig[] declared, List<TypeSig> interfaces)
    {
        var isDecided = true;
        foreach (var implemented in declared)
        {
            if (implemented.Type is not { } definition)
            {
                isDecided = false;
            }
            else if (!interfaces.Contains(implemented))
            {
                interfaces.Add(implemented);
                isDecided &= Add(Over(definition.Interfaces, implemented.Arguments), interfaces);
            }
        }

        return isDecided;
    }

    private static TypeSig[] Over(TypeSig[] interfaces, TypeSig[] arguments) => TypeSig.SubstituteAll(interfaces, arguments, null);
}
