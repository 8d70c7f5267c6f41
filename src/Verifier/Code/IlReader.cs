using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Code;

/// <summary>Reads the instructions of a method body one after the other.</summary>
internal ref struct IlReader(ReadOnlySpan<byte> il)
{
    private readonly ReadOnlySpan<byte> _il = il;
    private int _operand;
    private int _next;

    /// <summary>Offset of the current instruction.</summary>
    public int Offset { get; private set; }

    /// <summary>The current opcode; two-byte ones are 0xFE00 + second byte.</summary>
    public ushort OpCode { get; private set; }

    public IlOperand Operand { get; private set; }

    /// <summary>Offset of the next instruction.</summary>
    public readonly int NextOffset => _next;

    /// <summary>Goes to the next instruction; false at the end, or where the body is cut off.</summary>
    public bool Read()
    {
        if (_next >= _il.Length)
        {
            return false;
        }

        Offset = _next;
        _operand = _next + 1;
        var code = _il[_next];
        if (code != IlOpCodes.Prefix)
        {
            OpCode = code;
            Operand = IlOpCodes.OfOneByte(code);
        }
        else if (_operand < _il.Length)
        {
            code = _il[_operand++];
            OpCode = (ushort)(0xFE00 | code);
            Operand = IlOpCodes.OfTwoBytes(code);
        }
        else
        {
            return false;
        }

        var end = _operand + IlOpCodes.SizeOf(Operand);
        if (Operand == IlOperand.Switch && end <= _il.Length)
        {
            var count = (uint)SwitchCount;
            end = count < (uint)_il.Length ? end + (4 * (int)count) : int.MaxValue;
        }

        _next = end;
        return end <= _il.Length;
    }

    /// <summary>Moves to another instruction; the next <see cref="Read"/> reads it.</summary>
    public void Jump(int offset) => _next = offset;

    /// <summary>The metadata token of the operand.</summary>
    /// <exception cref="BadImageFormatException">It is of no table.</exception>
    public readonly EntityHandle Token => HandleOf(Int32);

    /// <summary>The operand as 32 bits.</summary>
    public readonly int Int32 => BinaryPrimitives.ReadInt32LittleEndian(_il[_operand..]);

    /// <summary>The operand as 64 bits.</summary>
    public readonly long Int64 => BinaryPrimitives.ReadInt64LittleEndian(_il[_operand..]);

    /// <summary>The operand as 8 or 16 bits, without sign.</summary>
    public readonly int Index => Operand == IlOperand.Int8 ? _il[_operand] : BinaryPrimitives.ReadUInt16LittleEndian(_il[_operand..]);

    /// <summary>Where a branch goes.</summary>
    public readonly int BranchTarget => _next + (Operand == IlOperand.Branch8 ? (sbyte)_il[_operand] : Int32);

    /// <summary>Number of targets of a switch.</summary>
    public readonly int SwitchCount => Int32;

    /// <summary>Where a switch goes for a value.</summary>
    public readonly int SwitchTarget(int index) => _next + BinaryPrimitives.ReadInt32LittleEndian(_il[(_operand + 4 + (4 * index))..]);

    /// <summary>What a token of code stands for. One of no table, which a damaged image has, is damage.</summary>
    /// <exception cref="BadImageFormatException">It is of no table.</exception>
    public static EntityHandle HandleOf(int token) =>
        (uint)token >> 24 <= (uint)TableIndex.GenericParamConstraint ? MetadataTokens.EntityHandle(token) : throw new BadImageFormatException($"Token 0x{token:X8} is of no metadata table.");
}
