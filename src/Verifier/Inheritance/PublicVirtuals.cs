using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>The public virtual instance methods that a type itself defines, found by name: what an interface's members look for. Immutable.</summary>
internal sealed class PublicVirtuals
{
    private readonly TypeSymbol _type;

    // Hash of the name above, row below; sorted, so that methods of one name stand together in metadata order.
    private readonly ulong[] _keys;

    public PublicVirtuals(TypeSymbol type)
    {
        _type = type;
        var count = 0;
        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            count += IsOne(row) ? 1 : 0;
        }

        _keys = count == 0 ? [] : new ulong[count];
        for (var row = type.FirstMethod; count > 0; row++)
        {
            if (IsOne(row))
            {
                _keys[--count] = ((ulong)type.Method(row).NameHash << 32) | (uint)row;
            }
        }

        Array.Sort(_keys);
    }

    /// <summary>The first method that has the name of another and a signature; null when there is none.</summary>
    /// <param name="named">The method whose name is looked for.</param>
    /// <param name="arguments">What the type's parameters stand for.</param>
    /// <param name="signature">The signature, over the same parameters as the arguments.</param>
    public MethodSymbol? Find(MethodSymbol named, TypeSig[] arguments, MethodSig signature)
    {
        var hash = (ulong)named.NameHash << 32;
        var place = Array.BinarySearch(_keys, hash);
        for (place = place < 0 ? ~place : place; place < _keys.Length && _keys[place] >> 32 == named.NameHash; place++)
        {
            var candidate = _type.Method((int)(uint)_keys[place]);
            if (candidate.HasNameOf(named) && candidate.Signature.Substitute(arguments).Equals(signature))
            {
                return candidate;
            }
        }

        return null;
    }

    private bool IsOne(int row) =>
        (_type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).Attributes & (MethodAttributes.MemberAccessMask | MethodAttributes.Virtual | MethodAttributes.Static))
        == (MethodAttributes.Public | MethodAttributes.Virtual);
}
