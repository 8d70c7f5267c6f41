using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A compiler takes the size of an enum's values from the enum that it sees, and writes it into instructions and data (ECMA-335 III.1.7.5; MOD2003). Nothing looks later: of an enum that is another
/// number now wrong values are read, and what lies beside them is written over.
/// </summary>
internal static class EnumSizes
{
    /// <summary>What is thrown where data is to fill an array of something else than numbers.</summary>
    public const string NoData = "System.ArgumentException";

    public static readonly Impact Impact = new(FindingLevel.Corrupts, FailureStage.Silent, null);

    /// <summary>What is wrong with code that takes the values of a type for so many bytes each; null where that fits, or the type is no enum.</summary>
    public static Cause? Breach(TypeSymbol type, int bytes) =>
        EnumNumbers.Of(type) is { } number && EnumNumbers.SizeOf(number) is > 0 and var size && size != bytes
            ? new Cause(
                Rules.EnumChanged,
                type.Assembly.Name,
                $"{type.Assembly.Name}!{type.FullName}",
                $"The values of {type.FullName} of {type.Assembly.Name} {type.Assembly.Image.Version} are {TypeSig.Of(number)} now; the library was compiled for values of {bytes * 8} bits, in arrays, through references or in its data.",
                Exception: null)
            : null;

    /// <summary>What is wrong with code that has data for the values of a type which is no enum: of nothing else in another assembly does a compiler lay down values.</summary>
    public static Cause NoEnum(TypeSymbol type) => new(
        Rules.EnumChanged,
        type.Assembly.Name,
        $"{type.Assembly.Name}!{type.FullName}",
        $"{type.FullName} of {type.Assembly.Name} {type.Assembly.Image.Version} was an enum and is a {(type.IsValueType ? "struct" : "class")} now; the library has data for its values, which .NET does not fill an array or a span with.",
        NoData);
}
