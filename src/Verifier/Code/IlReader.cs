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

    public readonly IlOperand Operand => IlOpCodes.OperandOf(OpCode);

    /// <summary>Offset of the next instruction.</summary>
    public readonly int NextOffset => _next;

    /// <summary>Goes to the next instruction; false at the end, or where the body is cut off.</summary>
    public bool Read()
    {
        var at = _next;
        if ((uint)at >= (uint)_il.Length)
        {
            return false;
        }

        var first = _il[at];
        var length = IlOpCodes.LengthOf(first);
        if (length == IlOpCodes.Unsized)
        {
            return ReadUnsized(at);
        }

        Offset = at;
        OpCode = first;
        _operand = at + 1;
        _next = at + length;
        return _next <= _il.Length;
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

    // An opcode of two bytes, or a switch, whose length follows it.
    private bool ReadUnsized(int at)
    {
        Offset = at;
        _operand = at + 1;
        if (_il[at] != IlOpCodes.Prefix)
        {
            OpCode = _il[at];
        }
        else if (_operand < _il.Length)
        {
            OpCode = (ushort)(0xFE00 | _il[_operand++]);
        }
        else
        {
            return false;
        }

        var operand = Operand;
        var end = _operand + IlOpCodes.SizeOf(operand);
        if (operand == IlOperand.Switch && end <= _il.Length)
        {
            var count = (uint)SwitchCount;
            end = count < (uint)_il.Length ? end + (4 * (int)count) : int.MaxValue;
        }

        _next = end;
        return end <= _il.Length;
    }
}
