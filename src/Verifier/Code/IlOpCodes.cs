using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What follows an opcode (ECMA-335 III.1.7.2).</summary>
internal enum IlOperand : byte
{
    None,
    Int8,
    Int16,
    Int32,
    Int64,
    Branch8,
    Branch32,
    Token,
    StringToken,
    Switch,
}

/// <summary>The operands of all opcodes (ECMA-335 III.1.2.1 and VI.C.2); two-byte opcodes are 0xFE00 + second byte.</summary>
internal static class IlOpCodes
{
    public const byte Prefix = 0xFE;

    /// <summary>The length of an instruction is told by more than its first byte.</summary>
    public const byte Unsized = 0;

    private static readonly IlOperand[] OneByte = Table.Of(256, code => Find((ushort)code));
    private static readonly IlOperand[] TwoBytes = Table.Of(256, code => Find((ushort)(0xFE00 | code)));

    private static readonly byte[] Lengths = Table.Of(256, code => Length((byte)code));

    /// <summary>The length of an instruction by its first byte; <see cref="Unsized"/> where that does not tell.</summary>
    public static byte LengthOf(byte first) => Lengths[first];

    /// <summary>The operand of an opcode; two-byte ones are 0xFE00 + second byte.</summary>
    public static IlOperand OperandOf(ushort code) => code < 0x100 ? OneByte[code] : TwoBytes[(byte)code];

    /// <summary>Size of an operand in bytes; of a switch that of its count alone.</summary>
    public static int SizeOf(IlOperand operand) => (int)(0x4444184210UL >> ((int)operand * 4)) & 0xF;

    private static byte Length(byte first) => first == Prefix || OneByte[first] == IlOperand.Switch ? Unsized : (byte)(1 + SizeOf(OneByte[first]));

    private static IlOperand Find(ushort code) => code switch
    {
        (>= 0x0E and <= 0x13) or 0x1F => IlOperand.Int8,
        0x20 or 0x22 => IlOperand.Int32,
        0x21 or 0x23 => IlOperand.Int64,
        0x27 or 0x28 or 0x29 => IlOperand.Token,
        (>= 0x2B and <= 0x37) or 0xDE => IlOperand.Branch8,
        (>= 0x38 and <= 0x44) or 0xDD => IlOperand.Branch32,
        0x45 => IlOperand.Switch,
        0x72 => IlOperand.StringToken,
        0x6F or 0x70 or 0x71 or (>= 0x73 and <= 0x75) or 0x79 or (>= 0x7B and <= 0x81) => IlOperand.Token,
        0x8C or 0x8D or 0x8F or 0xA3 or 0xA4 or 0xA5 or 0xC2 or 0xC6 or 0xD0 => IlOperand.Token,
        0xFE06 or 0xFE07 or 0xFE15 or 0xFE16 or 0xFE1C => IlOperand.Token,
        >= 0xFE09 and <= 0xFE0E => IlOperand.Int16,
        0xFE12 or 0xFE19 => IlOperand.Int8,
        _ => IlOperand.None,
    };
}
