namespace Modules.Verifier.Stack;

/// <summary>What an instruction that names a field takes from the stack and puts there.</summary>
/// <param name="Owner">Stack type of the instance; unknown for value types.</param>
/// <param name="Type">Stack type of the field's value.</param>
/// <param name="Binds">Whether the reference binds; if not, its user does not compile.</param>
/// <param name="IsRead">Whether the token has been read at all.</param>
internal readonly record struct FieldShape(int Owner, int Type, bool Binds = true, bool IsRead = true)
{
    public static readonly FieldShape Broken = new(StackTypes.Unknown, StackTypes.Unknown, Binds: false);
}
