using System.Globalization;

namespace Modules.Verifier.Symbols;

/// <summary>A decimal as it is written, whose digits after the point count: 1.0 and 1.00 are two.</summary>
internal sealed record ExactDecimal(int Low, int Middle, int High, int Flags)
{
    private const int LargestScale = 28;

    /// <summary>Whether this is 0, 1 or -1, without digits after the point.</summary>
    public bool IsSmallest => Middle == 0 && High == 0 && Low is 0 or 1 && (Flags & int.MaxValue) == 0;

    public static ExactDecimal Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new ExactDecimal(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>The decimal of these parts; null where there is none.</summary>
    public static ExactDecimal? Of(long low, long middle, long high, bool isNegative, long scale) => scale is < 0 or > LargestScale
        ? null
        : Of(new decimal(unchecked((int)low), unchecked((int)middle), unchecked((int)high), isNegative, (byte)scale));

    public override string ToString() => new decimal([Low, Middle, High, Flags]).ToString(CultureInfo.InvariantCulture);
}
