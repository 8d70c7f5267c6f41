namespace Modules.Verifier.Stack;

/// <summary>How a call uses the stack.</summary>
[Flags]
internal enum CallTraits : byte
{
    /// <summary>The reference does not bind, so that its user does not compile.</summary>
    None = 0,
    Binds = 1,

    /// <summary>An instance is taken, below the arguments.</summary>
    TakesInstance = 2,

    /// <summary>Something is returned.</summary>
    Returns = 4,
}

/// <summary>What a call takes from the stack and puts there. There are as many as tokens of methods: small.</summary>
/// <param name="Traits">How.</param>
/// <param name="Parameters">Stack types of the parameters.</param>
/// <param name="This">Stack type of the instance that the method expects; unknown for value types.</param>
/// <param name="Result">Stack type of what is returned.</param>
/// <param name="Owner">Stack type of a value of the type that the reference names; unknown for <c>calli</c>.</param>
internal readonly record struct CallShape(CallTraits Traits, ShapeRange Parameters, int Result, int This = StackTypes.Unknown, int Owner = StackTypes.Unknown)
{
    public bool Binds => (Traits & CallTraits.Binds) != 0;

    public bool TakesInstance => (Traits & CallTraits.TakesInstance) != 0;

    public bool Returns => (Traits & CallTraits.Returns) != 0;

    /// <summary>The same call as a member of a type.</summary>
    public CallShape Of(TypeShape owner) => this with { This = owner.Instance, Owner = owner.Value };
}

/// <summary>What an instruction that names a field takes from the stack and puts there.</summary>
/// <param name="Binds">Whether the reference binds; if not, its user does not compile.</param>
/// <param name="Owner">Stack type of the instance; unknown for value types.</param>
/// <param name="Type">Stack type of the field's value.</param>
internal readonly record struct FieldShape(bool Binds, int Owner, int Type);

/// <summary>A part of a <see cref="ShapeList"/>.</summary>
internal readonly record struct ShapeRange(int Start, ushort Count);
