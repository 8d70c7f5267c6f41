namespace Modules.Verifier.Stack;

/// <summary>What a signature takes from the stack and puts there. Immutable; many methods share one.</summary>
/// <param name="IsInstance">Whether an instance is taken.</param>
/// <param name="Parameters">Stack types of the parameters.</param>
/// <param name="Result">Stack type of what is returned.</param>
/// <param name="IsVoid">Whether nothing is returned.</param>
internal sealed record SignatureShape(bool IsInstance, int[] Parameters, int Result, bool IsVoid);

/// <summary>What a call takes from the stack and puts there.</summary>
/// <param name="Owner">The type that the reference names; null for <c>calli</c>.</param>
/// <param name="Signature">What is taken and given beside the instance; null when the reference does not bind, so that its user does not compile.</param>
/// <param name="This">Stack type of the instance that the method expects.</param>
internal readonly record struct CallShape(TypeShape? Owner, SignatureShape? Signature, int This)
{
    public CallShape(TypeShape? owner, SignatureShape? signature)
        : this(owner, signature, owner?.Instance ?? StackTypes.Unknown)
    {
    }
}

/// <summary>What an instruction that names a field takes from the stack and puts there.</summary>
/// <param name="IsBound">Whether the reference binds; if not, its user does not compile.</param>
/// <param name="Owner">Stack type of the instance; unknown for value types.</param>
/// <param name="Type">Stack type of the field's value.</param>
internal readonly record struct FieldShape(bool IsBound, int Owner, int Type);
