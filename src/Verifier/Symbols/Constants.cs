using System.Globalization;
using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>Reads constants: rows of the Constant table (ECMA-335 II.22.9), and the attributes that compilers write for types which that table has no code for.</summary>
internal static class Constants
{
    private const string Compiler = "System.Runtime.CompilerServices";

    /// <summary>The value: a long, double, string, <see cref="ExactDecimal"/> or DateTime, or DBNull for null; null when there is no constant.</summary>
    /// <param name="reader">The image.</param>
    /// <param name="handle">The row.</param>
    /// <param name="attributes">The attributes of the field or parameter.</param>
    public static object? Read(MetadataReader reader, ConstantHandle handle, CustomAttributeHandleCollection attributes)
    {
        if (handle.IsNil)
        {
            return Written(reader, attributes);
        }

        var constant = reader.GetConstant(handle);
        return Plain(reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode));
    }

    /// <summary>A value of a primitive type as constants are compared: numbers by their bits, of any size; null for other objects.</summary>
    public static object? Plain(object? value) => value switch
    {
        null => DBNull.Value,
        string or double => value,
        float number => (double)number,
        bool flag => flag ? 1L : 0L,
        char letter => (long)letter,
        ulong number => unchecked((long)number),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The time that so many ticks are; null where there is none.</summary>
    public static object? Time(long ticks) => (ulong)ticks <= (ulong)DateTime.MaxValue.Ticks ? new DateTime(ticks) : null;

    /// <summary>The value as a message spells it.</summary>
    public static string Spell(object? value) => value switch
    {
        null => "no constant",
        DBNull => "null",
        string text => $"\"{text}\"",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? Written(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            var isDecimal = AttributeNames.Is(reader, attribute, Compiler, "DecimalConstantAttribute");
            if (!isDecimal && !AttributeNames.Is(reader, attribute, Compiler, "DateTimeConstantAttribute"))
            {
                continue;
            }

            // After the prolog: scale, sign and three numbers, the high one first; or the ticks.
            var blob = reader.GetBlobReader(attribute.Value);
            if (blob.Length < (isDecimal ? 16 : 10) || blob.ReadUInt16() != 1)
            {
                return null;
            }

            if (!isDecimal)
            {
                return Time(blob.ReadInt64());
            }

            var (scale, sign) = (blob.ReadByte(), blob.ReadByte());
            var (high, middle, low) = (blob.ReadInt32(), blob.ReadInt32(), blob.ReadInt32());
            return ExactDecimal.Of(low, middle, high, sign != 0, scale);
        }

        return null;
    }
}
