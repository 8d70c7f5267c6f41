using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>
/// What the CLR builds when it loads a class: the slots of its method table, over its own type parameters (ECMA-335 II.10.3, II.12.2). Immutable.
/// </summary>
internal sealed class ClassShape
{
    private ClassShape(Slot[] slots, IReadOnlyList<Override> overrides)
    {
        Slots = slots;
        Overrides = overrides;
    }

    public Slot[] Slots { get; }

    /// <summary>What the class's own virtual methods do to the slots of its base class, in metadata order.</summary>
    public IReadOnlyList<Override> Overrides { get; }

    /// <summary>A method that takes a slot (or none, which makes it a new one).</summary>
    /// <param name="Method">The class's own method.</param>
    /// <param name="Replaced">What was in the slot; null when the method reuses a slot that is not there.</param>
    /// <param name="IsExplicit">Whether a MethodImpl says so rather than name and signature.</param>
    internal sealed record Override(MethodSymbol Method, Slot? Replaced, bool IsExplicit);

    public static ClassShape Build(TypeSymbol type)
    {
        var inherited = type.BaseType is { Type: { } parent } over ? Over(parent.Shape.Slots, over.Arguments) : [];
        if (type.IsInterface || (!HasPlaced(type) && type.ExplicitOverrides.Length == 0))
        {
            return new ClassShape(inherited, []);
        }

        List<Slot> slots = [.. inherited];
        var overrides = new List<Override>();
        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            if (IsPlaced(type, row))
            {
                Place(type.Method(row), slots, inherited.Length, overrides);
            }
        }

        PlaceExplicit(type, slots, overrides);
        return new ClassShape([.. slots], overrides);
    }

    private static bool HasPlaced(TypeSymbol type)
    {
        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            if (IsPlaced(type, row))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaced(TypeSymbol type, int row) =>
        (type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).Attributes & (MethodAttributes.Virtual | MethodAttributes.Static)) == MethodAttributes.Virtual;

    private static Slot[] Over(Slot[] slots, TypeSig[] arguments) => arguments.Length == 0 ? slots : Array.ConvertAll(slots, slot => slot.Over(arguments));

    private static void Place(MethodSymbol method, List<Slot> slots, int inherited, List<Override> overrides)
    {
        if (!method.IsNewSlot)
        {
            // The most derived slot of that name and signature is the one that is overridden.
            if (IndexOf(method, slots, inherited) is var found and >= 0)
            {
                overrides.Add(new Override(method, slots[found], IsExplicit: false));
                Fill(slots, found, slots[found].Method, method);
                return;
            }

            overrides.Add(new Override(method, null, IsExplicit: false));
        }

        slots.Add(Slot.For(method));
    }

    private static int IndexOf(MethodSymbol method, List<Slot> slots, int inherited)
    {
        for (var index = inherited - 1; index >= 0; index--)
        {
            if (slots[index].Matches(method))
            {
                return index;
            }
        }

        var last = inherited - 1;
        while (last >= 0 && !slots[last].IsMadeFor(method))
        {
            last--;
        }

        return last;
    }

    private static void PlaceExplicit(TypeSymbol type, List<Slot> slots, List<Override> overrides)
    {
        foreach (var (declaration, body) in type.ExplicitOverrides)
        {
            if (declaration.Method is not { } declared || body is null || declared.DeclaringType.IsInterface)
            {
                continue;
            }

            var found = slots.FindIndex(slot => ReferenceEquals(slot.Method, declared) || ReferenceEquals(slot.Root, declared) || Introduces(slot, declared));
            overrides.Add(new Override(body, found < 0 ? new Slot(declared, declaration.OwnerArguments, declared) : slots[found], IsExplicit: true));
            if (found >= 0 && !declared.IsFinal)
            {
                Fill(slots, found, declared, body);
            }
        }
    }

    // A method that overrides one with another return type is in the slot of that one and in one of its own.
    private static void Fill(List<Slot> slots, int found, MethodSymbol replaced, MethodSymbol method)
    {
        for (var index = 0; index < slots.Count; index++)
        {
            if (index == found || ReferenceEquals(slots[index].Method, replaced))
            {
                slots[index] = slots[index].With(method);
            }
        }
    }

    // A slot whose method was itself put there over the declared one.
    private static bool Introduces(Slot slot, MethodSymbol declared) =>
        declared.IsVirtual && slot.Method.HasNameOf(declared) && slot.Method.Signature.Equals(declared.Signature)
        && slot.Method.DeclaringType.IsOrDerivesFrom(declared.DeclaringType);
}
