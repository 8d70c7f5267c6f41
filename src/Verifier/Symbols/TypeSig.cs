using System.Reflection.Metadata;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Symbols;

/// <summary>What a <see cref="TypeSig"/> is.</summary>
internal enum SigKind : byte
{
    /// <summary>One of the element types that stand for themselves; <see cref="TypeSig.Primitive"/> says which.</summary>
    Primitive,

    /// <summary>A class, interface, struct or enum, maybe with type arguments.</summary>
    Named,

    /// <summary>A type that does not resolve, maybe with type arguments.</summary>
    Missing,

    /// <summary>A one-dimensional array with lower bound 0.</summary>
    Vector,

    /// <summary>Any other array; <see cref="TypeSig.Number"/> is the rank.</summary>
    Array,

    /// <summary>A managed reference to <see cref="TypeSig.Element"/>.</summary>
    ByRef,

    /// <summary>An unmanaged pointer to <see cref="TypeSig.Element"/>.</summary>
    Pointer,

    /// <summary>A function pointer with <see cref="TypeSig.Function"/>.</summary>
    FunctionPointer,

    /// <summary>Parameter <see cref="TypeSig.Number"/> of the type.</summary>
    TypeParameter,

    /// <summary>Parameter <see cref="TypeSig.Number"/> of the method.</summary>
    MethodParameter,

    /// <summary><see cref="TypeSig.Element"/> with the required modifier <see cref="TypeSig.Modifier"/>.</summary>
    RequiredModifier,

    /// <summary><see cref="TypeSig.Element"/> with the optional modifier <see cref="TypeSig.Modifier"/>.</summary>
    OptionalModifier,

    /// <summary>A pinned local of type <see cref="TypeSig.Element"/>.</summary>
    Pinned,

    /// <summary>The blob is damaged.</summary>
    Invalid,
}

/// <summary>A type as a signature spells it (ECMA-335 II.23.2.12), with its tokens resolved. Immutable; equal when the structure is.</summary>
internal sealed class TypeSig : IEquatable<TypeSig>
{
    private static readonly TypeSig[] Primitives = Table.Of(0x1d, code => new TypeSig(SigKind.Primitive) { Number = code });
    private static readonly TypeSig[] TypeParameters = Table.Of(16, index => new TypeSig(SigKind.TypeParameter) { Number = index });
    private static readonly TypeSig[] MethodParameters = Table.Of(16, index => new TypeSig(SigKind.MethodParameter) { Number = index });

    // What only few types have, so that all others are small: the cause, the bounds, the modifier or the function.
    private object? _part;

    private TypeSig(SigKind kind)
    {
        Kind = kind;
    }

    public static TypeSig Invalid { get; } = new(SigKind.Invalid);

    public static TypeSig Void => Of(PrimitiveTypeCode.Void);

    public static TypeSig Object => Of(PrimitiveTypeCode.Object);

    public SigKind Kind { get; }

    /// <summary>The definition, for <see cref="SigKind.Named"/>.</summary>
    public TypeSymbol? Type { get; private init; }

    /// <summary>Why it does not resolve, for <see cref="SigKind.Missing"/>.</summary>
    public Cause? Cause => _part as Cause;

    /// <summary>Type arguments; empty for a type that is not generic.</summary>
    public TypeSig[] Arguments { get; private init; } = [];

    /// <summary>What an array, reference, pointer, modifier or pin is of.</summary>
    public TypeSig? Element { get; private init; }

    /// <summary>The modifier's type.</summary>
    public TypeSig? Modifier => _part as TypeSig;

    public MethodSig? Function => _part as MethodSig;

    /// <summary>Rank, parameter index or primitive type code.</summary>
    public int Number { get; private init; }

    /// <summary>Sizes and lower bounds of an array as its blob spells them; compared as they stand.</summary>
    public string? Bounds => _part as string;

    /// <summary>How the signature marks a named or missing type: ELEMENT_TYPE_VALUETYPE, ELEMENT_TYPE_CLASS, or nothing (a plain token).</summary>
    public SignatureTypeKind Mark { get; private init; }

    public PrimitiveTypeCode Primitive => Kind == SigKind.Primitive ? (PrimitiveTypeCode)Number : default;

    public bool IsVoid => Kind == SigKind.Primitive && Primitive == PrimitiveTypeCode.Void;

    /// <summary>The type without custom modifiers and pins on its outside.</summary>
    public TypeSig Unmodified => Kind is SigKind.RequiredModifier or SigKind.OptionalModifier or SigKind.Pinned ? Element!.Unmodified : this;

    public static TypeSig Of(PrimitiveTypeCode code) => Primitives[(int)code];

    public static TypeSig TypeParameter(int index) =>
        (uint)index < TypeParameters.Length ? TypeParameters[index] : new(SigKind.TypeParameter) { Number = index };

    public static TypeSig MethodParameter(int index) =>
        (uint)index < MethodParameters.Length ? MethodParameters[index] : new(SigKind.MethodParameter) { Number = index };

    public static TypeSig Named(TypeSymbol type, TypeSig[]? arguments = null, SignatureTypeKind mark = default) =>
        new(SigKind.Named) { Type = type, Arguments = arguments ?? [], Mark = mark };

    public static TypeSig Missing(Cause cause, TypeSig[]? arguments = null, SignatureTypeKind mark = default) =>
        new(SigKind.Missing) { _part = cause, Arguments = arguments ?? [], Mark = mark };

    public static TypeSig VectorOf(TypeSig element) => new(SigKind.Vector) { Element = element };

    public static TypeSig ArrayOf(TypeSig element, int rank, string bounds) => new(SigKind.Array) { Element = element, Number = rank, _part = bounds };

    public static TypeSig ByRefTo(TypeSig element) => new(SigKind.ByRef) { Element = element };

    public static TypeSig PointerTo(TypeSig element) => new(SigKind.Pointer) { Element = element };

    public static TypeSig PinnedOf(TypeSig element) => new(SigKind.Pinned) { Element = element };

    public static TypeSig FunctionPointer(MethodSig function) => new(SigKind.FunctionPointer) { _part = function };

    public static TypeSig Modified(TypeSig element, TypeSig modifier, bool required) =>
        new(required ? SigKind.RequiredModifier : SigKind.OptionalModifier) { Element = element, _part = modifier };

    /// <summary>The same named or missing type over other arguments.</summary>
    public TypeSig WithArguments(TypeSig[] arguments) =>
        new(Kind) { Type = Type, _part = _part, Arguments = arguments, Mark = Mark };

    /// <summary>Replaces type parameters, and method parameters where arguments for them are given.</summary>
    public TypeSig Substitute(TypeSig[] typeArguments, TypeSig[]? methodArguments = null)
    {
        switch (Kind)
        {
            case SigKind.TypeParameter:
                return Number < typeArguments.Length ? typeArguments[Number] : this;
            case SigKind.MethodParameter:
                return methodArguments is not null && Number < methodArguments.Length ? methodArguments[Number] : this;
            case SigKind.Named or SigKind.Missing when Arguments.Length > 0:
                var arguments = SubstituteAll(Arguments, typeArguments, methodArguments);
                return ReferenceEquals(arguments, Arguments) ? this : WithArguments(arguments);
            case SigKind.FunctionPointer:
                return FunctionPointer(Function!.Substitute(typeArguments, methodArguments));
            default:
                if (Element is null)
                {
                    return this;
                }

                var element = Element.Substitute(typeArguments, methodArguments);
                return ReferenceEquals(element, Element)
                    ? this
                    : new(Kind) { Element = element, _part = _part, Number = Number };
        }
    }

    public static TypeSig[] SubstituteAll(TypeSig[] types, TypeSig[] typeArguments, TypeSig[]? methodArguments)
    {
        TypeSig[]? result = null;
        for (var i = 0; i < types.Length; i++)
        {
            var type = types[i].Substitute(typeArguments, methodArguments);
            if (!ReferenceEquals(type, types[i]))
            {
                result ??= [.. types];
                result[i] = type;
            }
        }

        return result ?? types;
    }

    /// <summary>Whether every type in the structure resolves.</summary>
    public bool IsResolved()
    {
        if (Cause is not null)
        {
            return false;
        }

        foreach (var argument in Arguments)
        {
            if (!argument.IsResolved())
            {
                return false;
            }
        }

        return (Element?.IsResolved() ?? true) && (Modifier?.IsResolved() ?? true) && (Function?.IsResolved() ?? true);
    }

    /// <summary>Whether a parameter of a type or method stands in the structure.</summary>
    public bool HasParameters => Kind is SigKind.TypeParameter or SigKind.MethodParameter || (Element?.HasParameters ?? false) || Array.Exists(Arguments, argument => argument.HasParameters);

    /// <summary>Why the structure does not resolve: a cause for each unresolved type in it.</summary>
    public IEnumerable<Cause> Causes()
    {
        var inside = Arguments.SelectMany(argument => argument.Causes())
            .Concat(Element?.Causes() ?? [])
            .Concat(Modifier?.Causes() ?? [])
            .Concat(Function?.Causes() ?? []);
        return Cause is null ? inside : inside.Prepend(Cause);
    }

    public bool Equals(TypeSig? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Kind != other.Kind || Number != other.Number || !ReferenceEquals(Type, other.Type)
            || Bounds != other.Bounds || !Cause.AreSame(Cause, other.Cause) || Arguments.Length != other.Arguments.Length)
        {
            return false;
        }

        // A mark says something only where both sides bear one: a TypeSpec's or TypeRef's bare token has none.
        if (Mark != other.Mark && Mark != default && other.Mark != default)
        {
            return false;
        }

        for (var i = 0; i < Arguments.Length; i++)
        {
            if (!Arguments[i].Equals(other.Arguments[i]))
            {
                return false;
            }
        }

        return Equals(Element, other.Element) && Equals(Modifier, other.Modifier) && Equals(Function, other.Function);
    }

    public override bool Equals(object? obj) => Equals(obj as TypeSig);

    public override int GetHashCode()
    {
        var hash = (((int)Kind * 31) + Number) * 31;
        hash += Type is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Type);
        foreach (var argument in Arguments)
        {
            hash = (hash * 31) + argument.GetHashCode();
        }

        return Element is null ? hash : (hash * 31) + Element.GetHashCode();
    }

    public override string ToString() => SymbolSpelling.Type(this);
}
