namespace Modules.Verifier.Stack;

/// <summary>What a token of a method, or of the signature of an indirect call, stands for. There are as many as such tokens, and a walk meets them in no order: as small as can be.</summary>
/// <param name="Signature">Number of its <see cref="SignatureShape"/>.</param>
/// <param name="Owner">Stack type of a value of the type that the reference names; unknown for indirect calls.</param>
internal readonly record struct CallShape(int Signature, int Owner)
{
    /// <summary>The reference does not bind, so that its user does not compile.</summary>
    public static readonly CallShape Broken = new(-1, StackTypes.Unknown);

    /// <summary>Whether the token has been read at all.</summary>
    public bool IsRead => Signature != 0;

    public bool Binds => Signature > 0;

    /// <summary>Stack type of the instance that the method expects; unknown for value types.</summary>
    public int Instance => StackTypes.InstanceOf(Owner);
}
