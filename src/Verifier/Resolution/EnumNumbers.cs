using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>The numbers that the values of enums are (ECMA-335 II.14.3).</summary>
internal static class EnumNumbers
{
    /// <summary>The type of an enum's one instance field; null for what is no enum, or has no such field.</summary>
    public static PrimitiveTypeCode? Of(TypeSymbol type)
    {
        if (!type.IsEnum)
        {
            return null;
        }

        foreach (var handle in type.Definition.GetFields())
        {
            if ((type.Reader.GetFieldDefinition(handle).Attributes & FieldAttributes.Static) == 0)
            {
                return SignatureDecoder.DecodeField(type.Assembly, type.Reader.GetFieldDefinition(handle).Signature).Unmodified is { Kind: SigKind.Primitive } number ? number.Primitive : null;
            }
        }

        return null;
    }

    /// <summary>Size in bytes: 1, 2, 4 or 8; 0 where it depends on the machine or an enum is none of this.</summary>
    public static int SizeOf(PrimitiveTypeCode number) => number switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => 1,
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => 2,
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 => 4,
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 => 8,
        _ => 0,
    };
}
