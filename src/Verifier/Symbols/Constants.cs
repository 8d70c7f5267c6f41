using System.Globalization;
using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>Reads rows of the Constant table (ECMA-335 II.22.9).</summary>
internal static class Constants
{
    /// <summary>The value: a long, double or string, or DBNull for null; null when there is no constant.</summary>
    public static object? Read(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return null;
        }

        var constant = reader.GetConstant(handle);
        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => DBNull.Value,
            string text => text,
            float number => (double)number,
            double number => number,
            bool flag => flag ? 1L : 0L,
            char letter => (long)letter,
            ulong number => unchecked((long)number),
            var number => Convert.ToInt64(number, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The value as a message spells it.</summary>
    public static string Spell(object? value) => value switch
    {
        null => "no constant",
        DBNull => "null",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
