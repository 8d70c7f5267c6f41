using System.Numerics;
using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>The public virtual instance methods that a type itself defines, found by name: what an interface's members look for. Immutable.</summary>
internal sealed class PublicVirtuals
{
    private readonly TypeSymbol _type;

    // Chains of one hash in metadata order: where each begins, and what follows each method. A method is its row less that before the type's first one; zero ends a chain.
    private readonly int[] _first;
    private readonly int[] _next;

    public PublicVirtuals(TypeSymbol type)
    {
        _type = type;
        _first = new int[(int)BitOperations.RoundUpToPowerOf2((uint)type.MethodCount + 1)];
        _next = new int[type.MethodCount + 1];
        for (var place = type.MethodCount; place > 0; place--)
        {
            if (IsOne(RowAt(place)))
            {
                ref var first = ref _first[Chain(type.Method(RowAt(place)))];
                _next[place] = first;
                first = place;
            }
        }
    }

    /// <summary>The first method that has the name of another and a signature; null when there is none.</summary>
    /// <param name="named">The method whose name is looked for.</param>
    /// <param name="arguments">What the type's parameters stand for.</param>
    /// <param name="signature">The signature, over the same parameters as the arguments.</param>
    public MethodSymbol? Find(MethodSymbol named, TypeSig[] arguments, MethodSig signature)
    {
        for (var place = _first[Chain(named)]; place != 0; place = _next[place])
        {
            var candidate = _type.Method(RowAt(place));
            if (candidate.HasNameOf(named) && candidate.Signature.Substitute(arguments).Equals(signature))
            {
                return candidate;
            }
        }

        return null;
    }

    // The lowest bit of every hash is set.
    private int Chain(MethodSymbol method) => (int)((method.NameHash >> 1) & (uint)(_first.Length - 1));

    private int RowAt(int place) => _type.FirstMethod + place - 1;

    private bool IsOne(int row) =>
        (_type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).Attributes & (MethodAttributes.MemberAccessMask | MethodAttributes.Virtual | MethodAttributes.Static))
        == (MethodAttributes.Public | MethodAttributes.Virtual);
}
