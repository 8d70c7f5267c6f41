using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What a call takes from the stack and puts there. Immutable.</summary>
/// <param name="Owner">The type that the reference names; null for <c>calli</c>.</param>
/// <param name="This">Stack type of the instance that the method expects; unknown for value types, whose instances are references.</param>
/// <param name="IsInstance">Whether an instance is taken.</param>
/// <param name="Parameters">Stack types of the parameters.</param>
/// <param name="Result">Stack type of what is returned.</param>
/// <param name="IsVoid">Whether nothing is returned.</param>
internal sealed record CallShape(TypeSig? Owner, int This, bool IsInstance, int[] Parameters, int Result, bool IsVoid);

/// <summary>What an instruction that names a field takes from the stack and puts there. Immutable.</summary>
/// <param name="Owner">Stack type of the instance; unknown for value types.</param>
/// <param name="Type">Stack type of the field's value.</param>
internal sealed record FieldShape(int Owner, int Type);
