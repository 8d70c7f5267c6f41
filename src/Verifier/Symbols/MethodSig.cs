using System.Reflection.Metadata;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Symbols;

/// <summary>A method signature (ECMA-335 II.23.2.1) with its tokens resolved. Immutable; equal when the structure is.</summary>
internal sealed record MethodSig(SignatureHeader Header, int GenericParameterCount, TypeSig ReturnType, TypeSig[] Parameters)
{
    /// <summary>A signature whose blob is damaged.</summary>
    public static MethodSig Invalid { get; } = new(default, 0, TypeSig.Invalid, []);

    public bool IsInstance => Header.IsInstance;

    public MethodSig Substitute(TypeSig[] typeArguments, TypeSig[]? methodArguments = null)
    {
        var result = ReturnType.Substitute(typeArguments, methodArguments);
        var parameters = TypeSig.SubstituteAll(Parameters, typeArguments, methodArguments);
        return ReferenceEquals(result, ReturnType) && ReferenceEquals(parameters, Parameters)
            ? this
            : this with { ReturnType = result, Parameters = parameters };
    }

    /// <summary>Whether every type in the signature resolves.</summary>
    public bool IsResolved()
    {
        foreach (var parameter in Parameters)
        {
            if (!parameter.IsResolved())
            {
                return false;
            }
        }

        return ReturnType.IsResolved();
    }

    /// <summary>Why the signature does not resolve: a cause for each unresolved type in it.</summary>
    public IEnumerable<Cause> Causes() => Parameters.SelectMany(parameter => parameter.Causes()).Concat(ReturnType.Causes());

    public bool Equals(MethodSig? other) =>
        other is not null
        && Header.RawValue == other.Header.RawValue
        && GenericParameterCount == other.GenericParameterCount
        && ReturnType.Equals(other.ReturnType)
        && Parameters.AsSpan().SequenceEqual(other.Parameters);

    public override int GetHashCode() => HashCode.Combine(Header.RawValue, GenericParameterCount, ReturnType, Parameters.Length);
}
