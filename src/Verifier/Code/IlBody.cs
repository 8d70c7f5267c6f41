using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>A region of exception handling (ECMA-335 II.25.4.6).</summary>
internal readonly record struct ExceptionClause(ExceptionRegionKind Kind, int TryOffset, int TryLength, int HandlerOffset, int HandlerLength, EntityHandle CatchType, int FilterOffset);

/// <summary>A method's body where it stands in its image (ECMA-335 II.25.4).</summary>
internal readonly ref struct IlBody
{
    private readonly ReadOnlySpan<byte> _clauses;
    private readonly bool _areFat;

    private IlBody(ReadOnlySpan<byte> il, StandaloneSignatureHandle locals, ReadOnlySpan<byte> clauses, bool areFat)
    {
        Il = il;
        Locals = locals;
        _clauses = clauses;
        _areFat = areFat;
    }

    public ReadOnlySpan<byte> Il { get; }

    public StandaloneSignatureHandle Locals { get; }

    public int ClauseCount => _clauses.Length / (_areFat ? 24 : 12);

    /// <summary>Reads the body of a method; false when it has none or the body is damaged.</summary>
    public static bool TryRead(AssemblyImage image, MethodDefinition method, out IlBody body)
    {
        body = default;
        if (method.RelativeVirtualAddress == 0 || (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL)
        {
            return false;
        }

        var section = image.Section(method.RelativeVirtualAddress);
        if (section.IsEmpty)
        {
            return false;
        }

        if ((section[0] & 3) == 2)
        {
            var length = section[0] >> 2;
            body = new IlBody(length < section.Length ? section.Slice(1, length) : default, default, default, false);
            return length < section.Length;
        }

        if (section.Length < 12)
        {
            return false;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(section);
        var size = BinaryPrimitives.ReadInt32LittleEndian(section[4..]);
        var locals = BinaryPrimitives.ReadInt32LittleEndian(section[8..]);
        if (size < 0 || size > section.Length - 12)
        {
            return false;
        }

        var areFat = false;
        var clauses = (flags & 8) == 0 ? default : Clauses(section, (12 + size + 3) & ~3, out areFat);
        body = new IlBody(
            section.Slice(12, size),
            locals == 0 ? default : MetadataTokens.StandaloneSignatureHandle(locals & 0xFFFFFF),
            clauses,
            areFat);
        return true;
    }

    public ExceptionClause Clause(int index)
    {
        var row = _clauses.Slice(index * (_areFat ? 24 : 12));
        int kind, tryOffset, tryLength, handlerOffset, handlerLength, last;
        if (_areFat)
        {
            kind = BinaryPrimitives.ReadInt32LittleEndian(row);
            tryOffset = BinaryPrimitives.ReadInt32LittleEndian(row[4..]);
            tryLength = BinaryPrimitives.ReadInt32LittleEndian(row[8..]);
            handlerOffset = BinaryPrimitives.ReadInt32LittleEndian(row[12..]);
            handlerLength = BinaryPrimitives.ReadInt32LittleEndian(row[16..]);
            last = BinaryPrimitives.ReadInt32LittleEndian(row[20..]);
        }
        else
        {
            kind = BinaryPrimitives.ReadUInt16LittleEndian(row);
            tryOffset = BinaryPrimitives.ReadUInt16LittleEndian(row[2..]);
            tryLength = row[4];
            handlerOffset = BinaryPrimitives.ReadUInt16LittleEndian(row[5..]);
            handlerLength = row[7];
            last = BinaryPrimitives.ReadInt32LittleEndian(row[8..]);
        }

        return new ExceptionClause(
            (ExceptionRegionKind)kind,
            tryOffset,
            tryLength,
            handlerOffset,
            handlerLength,
            kind == (int)ExceptionRegionKind.Catch ? IlReader.HandleOf(last) : default,
            kind == (int)ExceptionRegionKind.Filter ? last : 0);
    }

    private static ReadOnlySpan<byte> Clauses(ReadOnlySpan<byte> section, int offset, out bool areFat)
    {
        areFat = false;
        if (offset > section.Length - 4)
        {
            return default;
        }

        var kind = section[offset];
        areFat = (kind & 0x40) != 0;
        var size = areFat
            ? section[offset + 1] | (section[offset + 2] << 8) | (section[offset + 3] << 16)
            : section[offset + 1];
        return (kind & 1) == 0 || size < 4 || size > section.Length - offset ? default : section.Slice(offset + 4, size - 4);
    }
}
