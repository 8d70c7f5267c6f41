using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What an instruction that names a type takes from the stack or puts there. Not shared between threads.</summary>
internal sealed class TypeShape(TypeSig type, StackTypes types)
{
    private int? _boxed;
    private int? _vector;
    private int? _byRef;

    public TypeSig Type => type;

    /// <summary>Stack type of a value.</summary>
    public int Value { get; } = types.Of(type);

    /// <summary>Stack type of a value as an object.</summary>
    public int Boxed => _boxed ??= types.Boxed(type);

    /// <summary>Stack type of a one-dimensional array of it.</summary>
    public int Vector => _vector ??= types.Of(TypeSig.VectorOf(type));

    /// <summary>Stack type of a reference to it.</summary>
    public int ByRef => _byRef ??= types.Of(TypeSig.ByRefTo(type));
}
