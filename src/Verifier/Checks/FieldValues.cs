using System.Reflection.Metadata;

namespace Modules.Verifier.Checks;

/// <summary>Which numbers reflection stores in a field of another type: those that the type can hold (the primitive widenings of <c>System.Reflection.Binder</c>).</summary>
internal static class FieldValues
{
    private const PrimitiveTypeCode None = default;

    /// <summary>Whether a value of one primitive type may be stored in a field of another.</summary>
    public static bool IsStored(PrimitiveTypeCode value, PrimitiveTypeCode field) => value == field || value switch
    {
        PrimitiveTypeCode.Char => field is PrimitiveTypeCode.UInt16 or PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 || IsReal(field),
        PrimitiveTypeCode.SByte => field is PrimitiveTypeCode.Int16 or PrimitiveTypeCode.Int32 or PrimitiveTypeCode.Int64 || IsReal(field),
        PrimitiveTypeCode.Byte => field is >= PrimitiveTypeCode.Int16 and <= PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Char || IsReal(field),
        PrimitiveTypeCode.Int16 => field is PrimitiveTypeCode.Int32 or PrimitiveTypeCode.Int64 || IsReal(field),
        PrimitiveTypeCode.UInt16 => field is >= PrimitiveTypeCode.Int32 and <= PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Char || IsReal(field),
        PrimitiveTypeCode.Int32 => field is PrimitiveTypeCode.Int64 || IsReal(field),
        PrimitiveTypeCode.UInt32 => field is PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 || IsReal(field),
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 => IsReal(field),
        PrimitiveTypeCode.Single => field is PrimitiveTypeCode.Double,
        _ => false,
    };

    /// <summary>Whether an array of one primitive type is one of another: of numbers, where only the sign differs.</summary>
    public static bool IsSameElement(PrimitiveTypeCode value, PrimitiveTypeCode field) => value != None && Unsigned(value) == Unsigned(field);

    private static bool IsReal(PrimitiveTypeCode code) => code is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double;

    private static PrimitiveTypeCode Unsigned(PrimitiveTypeCode code) =>
        code is PrimitiveTypeCode.SByte or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.Int32 or PrimitiveTypeCode.Int64 ? code + 1 : code;
}
