using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>One slot of a class's method table: the method that a virtual call through it reaches.</summary>
/// <param name="Method">The method that is in the slot.</param>
/// <param name="OwnerArguments">What the type parameters of the method's class stand for, over the parameters of the class that the table is of.</param>
/// <param name="Root">The method that the slot was made for.</param>
internal sealed record Slot(MethodSymbol Method, TypeSig[] OwnerArguments, MethodSymbol Root)
{
    public static Slot For(MethodSymbol method) => new(method, method.DeclaringType.Open.Arguments, method);

    /// <summary>The slot with another method in it.</summary>
    public Slot With(MethodSymbol method) => new(method, method.DeclaringType.Open.Arguments, Root);

    public MethodSig Signature => OwnerArguments.Length == 0 ? Method.Signature : Method.Signature.Substitute(OwnerArguments);

    public Slot Over(TypeSig[] arguments) => OwnerArguments.Length == 0 ? this : this with { OwnerArguments = TypeSig.SubstituteAll(OwnerArguments, arguments, null) };

    /// <summary>Whether a method has the name and signature of the slot's (ECMA-335 II.10.3.2).</summary>
    public bool Matches(MethodSymbol method) =>
        Method.HasNameOf(method) && Signature.Equals(method.Signature);

    /// <summary>Whether a method has the name and signature that the slot was made for, and a class between has put a method with a more derived return type there.</summary>
    public bool IsMadeFor(MethodSymbol method) =>
        !ReferenceEquals(Root, Method) && Root.DeclaringType.GenericParameterCount == 0 && Root.HasNameOf(method) && Root.Signature.Equals(method.Signature);
}
