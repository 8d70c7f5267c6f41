using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Tells which types that a subject names another assembly has a say in. What lies in the subject alone is as its compiler left it, and the frameworks keep what their types convert to. Not shared
/// between threads.
/// </summary>
internal sealed class ForeignTypes(BoundAssembly subject)
{
    private readonly Dictionary<TypeSymbol, bool> _known = [];
    private bool? _hasParameters;

    /// <summary>Whether the subject refers to any assembly but itself and the frameworks.</summary>
    public bool Exist
    {
        get
        {
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.AssemblyRef); row++)
            {
                var handle = MetadataTokens.AssemblyReferenceHandle(row);
                if (subject.Resolve(handle).Assembly is { } bound && IsForeign(bound))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a type parameter of the subject is constrained to something that <see cref="IsDecidedElsewhere(TypeSig)"/>; what is known of the others no other assembly decides.</summary>
    public bool HasParameters => _hasParameters ??= AnyParameter();

    public bool IsForeign(TypeSymbol type) => IsForeign(type.Assembly);

    /// <summary>Whether a foreign type stands in the structure, its base classes or its interfaces.</summary>
    public bool IsDecidedElsewhere(TypeSig type) => type.Kind switch
    {
        SigKind.Named => IsDecidedElsewhere(type.Type!) || Array.Exists(type.Arguments, IsDecidedElsewhere),
        SigKind.Vector or SigKind.Array => IsDecidedElsewhere(type.Element!),

        // What a parameter stands for is known by its constraints only, and they are asked where it is used.
        SigKind.TypeParameter or SigKind.MethodParameter => HasParameters,
        SigKind.RequiredModifier or SigKind.OptionalModifier => IsDecidedElsewhere(type.Element!),
        _ => false,
    };

    /// <summary>
    /// Whether a value of a type that is <see cref="IsDecidedElsewhere(TypeSig)"/> may cease to fit where this type is expected. What the subject defines itself is fit by its own types alone, whose
    /// way to it goes through no other assembly, unless type arguments vary; a primitive by nothing but itself, and an object by everything.
    /// </summary>
    public bool MayRefuse(TypeSig type) => type.Kind switch
    {
        SigKind.Named => !ReferenceEquals(type.Type!.Assembly, subject)
            ? !type.Type.IsValueType || IsForeign(type.Type)
            : type.Arguments.Length > 0 && type.Type.Kind is TypeKind.Interface or TypeKind.Delegate,
        SigKind.Vector or SigKind.Array or SigKind.RequiredModifier or SigKind.OptionalModifier => MayRefuse(type.Element!),
        SigKind.TypeParameter or SigKind.MethodParameter => true,
        _ => false,
    };

    /// <summary>The foreign types in a structure, nearest first: the type itself, its base classes and interfaces with their arguments, its type arguments.</summary>
    public IEnumerable<TypeSymbol> In(TypeSig type)
    {
        if (type.Type is { } definition)
        {
            for (var current = definition; current is not null; current = current.BaseType?.Type)
            {
                if (IsForeign(current))
                {
                    yield return current;
                    break;
                }
            }

            foreach (var implemented in definition.InterfaceMap.Interfaces.Where(implemented => IsForeign(implemented.Type!)))
            {
                yield return implemented.Type!;
            }

            // And what those are over, as in class A : IEnumerable<H.B>.
            foreach (var found in definition.InterfaceMap.Interfaces.SelectMany(implemented => implemented.Arguments).SelectMany(Spelled))
            {
                yield return found;
            }
        }

        foreach (var found in type.Arguments.SelectMany(In))
        {
            yield return found;
        }

        foreach (var found in type.Element is null ? [] : In(type.Element))
        {
            yield return found;
        }
    }

    // The foreign types that a structure itself names.
    private IEnumerable<TypeSymbol> Spelled(TypeSig type)
    {
        var inside = type.Arguments.SelectMany(Spelled).Concat(type.Element is null ? [] : Spelled(type.Element));
        return type.Type is { } named && IsForeign(named) ? inside.Prepend(named) : inside;
    }

    /// <summary>Whether a type is foreign, or one of its base classes or interfaces is.</summary>
    public bool IsDecidedElsewhere(TypeSymbol type)
    {
        if (IsForeign(type))
        {
            return true;
        }

        if (type.Assembly.Origin == AssemblyOrigin.Framework)
        {
            return false;
        }

        if (!_known.TryGetValue(type, out var known))
        {
            // A type met again while it is looked at is in its own arguments, as in class A : IEquatable<A>.
            _known.Add(type, false);
            known = (type.BaseType is { } parent && IsDecidedElsewhere(parent)) || type.Interfaces.Any(IsDecidedElsewhere);
            _known[type] = known;
        }

        return known;
    }

    private bool AnyParameter()
    {
        // A constraint that is a type parameter says nothing but what that one's own do.
        _hasParameters = false;
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.GenericParamConstraint); row++)
        {
            if (IsDecidedElsewhere(SignatureDecoder.DecodeType(subject, subject.Reader.GetGenericParameterConstraint(MetadataTokens.GenericParameterConstraintHandle(row)).Type)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForeign(BoundAssembly assembly) => !ReferenceEquals(assembly, subject) && assembly.Origin != AssemblyOrigin.Framework;
}
