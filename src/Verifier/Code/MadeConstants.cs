using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>Constants that take more than one instruction: compilers make decimals, times and nullable values where they are used.</summary>
internal static class MadeConstants
{
    /// <summary>What a constructor makes of constants; null where it is no constant.</summary>
    public static object? Of(TypeSig? type, MethodSig constructor, ReadOnlySpan<FlowValue> arguments)
    {
        if (type is not { Kind: SigKind.Named, Type: { } made } || arguments.Length != constructor.Parameters.Length)
        {
            return null;
        }

        return arguments switch
        {
            [{ Value: { } value }] when made.IsCore("System", "Nullable`1") => value,
            [{ Value: long ticks }] when made.IsCore("System", "DateTime") => Constants.Time(ticks),
            [{ Value: long number }] when made.IsCore("System", "Decimal") => Decimal(number, constructor.Parameters[0].Primitive),
            [{ Value: long low }, { Value: long middle }, { Value: long high }, { Value: long sign }, { Value: long scale }] when made.IsCore("System", "Decimal") =>
                ExactDecimal.Of(low, middle, high, sign != 0, scale),
            _ => null,
        };
    }

    /// <summary>What a static field of System.Decimal holds; null for all others.</summary>
    public static object? OfField(TypeSig? owner, string name) => owner is { Kind: SigKind.Named, Type: { } type } && type.IsCore("System", "Decimal")
        ? name switch
        {
            "Zero" => ExactDecimal.Of(0),
            "One" => ExactDecimal.Of(1),
            "MinusOne" => ExactDecimal.Of(-1),
            _ => null,
        }
        : null;

    private static ExactDecimal? Decimal(long number, PrimitiveTypeCode parameter) => parameter switch
    {
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.Int64 => ExactDecimal.Of(number),
        PrimitiveTypeCode.UInt32 => ExactDecimal.Of(unchecked((uint)number)),
        PrimitiveTypeCode.UInt64 => ExactDecimal.Of(unchecked((ulong)number)),
        _ => null,
    };
}
