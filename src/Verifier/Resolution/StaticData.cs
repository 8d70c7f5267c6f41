using System.Buffers.Binary;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What compilers lay down in an image, as static fields of structs without members (ECMA-335 II.16.3).</summary>
internal static class StaticData
{
    /// <summary>How many bytes of data a field stands for; 0 where it stands for none, or that is not told.</summary>
    public static int SizeOf(BoundAssembly assembly, FieldDefinitionHandle field) => TypeOf(assembly, field) switch
    {
        { Kind: SigKind.Primitive, Primitive: var number } => EnumNumbers.SizeOf(number),
        { Kind: SigKind.Named, Type: { } type } => type.Definition.GetLayout().Size,
        _ => 0,
    };

    /// <summary>The size of each of its values, where these are larger than a byte and the compiler told it: it is what they are aligned to. 0 otherwise.</summary>
    public static int AlignmentOf(BoundAssembly assembly, FieldDefinitionHandle field) =>
        TypeOf(assembly, field) is { Kind: SigKind.Named, Type: { } type } && type.Definition.GetLayout().PackingSize is > 1 and var alignment ? alignment : 0;

    /// <summary>The integers that a field stands for, where each is of some type; none where they do not fill it.</summary>
    public static IEnumerable<long> Integers(BoundAssembly assembly, FieldDefinitionHandle field, PrimitiveTypeCode number)
    {
        var size = EnumNumbers.SizeOf(number);
        var length = SizeOf(assembly, field);
        if (size == 0 || length % size != 0)
        {
            yield break;
        }

        var address = assembly.Reader.GetFieldDefinition(field).GetRelativeVirtualAddress();
        for (var at = 0; at < length; at += size)
        {
            if (assembly.Image.Section(address + at) is var data && data.Length < size)
            {
                yield break;
            }

            yield return number switch
            {
                PrimitiveTypeCode.SByte => (sbyte)data[0],
                PrimitiveTypeCode.Byte or PrimitiveTypeCode.Boolean => data[0],
                PrimitiveTypeCode.Int16 => BinaryPrimitives.ReadInt16LittleEndian(data),
                PrimitiveTypeCode.UInt16 or PrimitiveTypeCode.Char => BinaryPrimitives.ReadUInt16LittleEndian(data),
                PrimitiveTypeCode.Int32 => BinaryPrimitives.ReadInt32LittleEndian(data),
                PrimitiveTypeCode.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(data),
                _ => BinaryPrimitives.ReadInt64LittleEndian(data),
            };
        }
    }

    private static TypeSig? TypeOf(BoundAssembly assembly, FieldDefinitionHandle field)
    {
        var definition = assembly.Reader.GetFieldDefinition(field);
        return definition.GetRelativeVirtualAddress() == 0 ? null : SignatureDecoder.DecodeField(assembly, definition.Signature).Unmodified;
    }
}
