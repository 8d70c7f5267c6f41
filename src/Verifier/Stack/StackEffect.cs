using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What an instruction takes from the evaluation stack and puts there, as far as types are concerned.</summary>
internal enum StackEffect : byte
{
    /// <summary>No such instruction: the JIT refuses the method, whatever the host.</summary>
    Invalid,
    Nothing,
    Argument,
    ArgumentOfOperand,
    ArgumentAddress,
    StoreArgument,
    Local,
    LocalOfOperand,
    LocalAddress,
    StoreLocal,
    StoreLocalOfOperand,
    Null,
    Number,
    Unknown,
    Duplicate,
    Take,
    TakeTwo,
    TakeThree,
    Call,
    CallIndirect,
    Construct,
    Return,
    Branch,
    BranchIf,
    BranchCompare,
    Switch,
    Leave,
    Throw,
    End,
    Constrain,

    /// <summary>Computes with one value.</summary>
    Unary,
    Binary,
    Compare,

    /// <summary>A value becomes a number, or something of which nothing is known.</summary>
    ToNumber,
    ToUnknown,

    /// <summary>A value becomes one of the type that is named, or a reference to one.</summary>
    ToValue,
    ToReference,
    Cast,
    Box,
    Array,
    StoreValue,
    LoadIndirect,
    StoreIndirect,
    ElementNumber,
    ElementReference,
    ElementValue,
    ElementAddress,
    StoreElementReference,
    StoreElementValue,
    LoadField,
    LoadFieldAddress,
    StoreField,
    LoadStaticField,
    LoadStaticFieldAddress,
    StoreStaticField,
    Function,
    VirtualFunction,
}

/// <summary>The effects of all opcodes (ECMA-335 III.3 and III.4), as one table so that a walk goes to the right place in one step.</summary>
internal static class StackEffects
{
    private static readonly StackEffect[] OneByte = Table.Of(256, code => Find((ushort)code));
    private static readonly StackEffect[] TwoBytes = Table.Of(256, code => Find((ushort)(0xFE00 | code)));

    /// <summary>The effect of an opcode; two-byte ones are 0xFE00 + second byte.</summary>
    public static StackEffect Of(ushort opCode) => opCode < 0x100 ? OneByte[opCode] : TwoBytes[(byte)opCode];

    private static StackEffect Find(ushort opCode) => opCode switch
    {
        <= 0x01 or (>= 0xFE12 and <= 0xFE14) or 0xFE19 or 0xFE1E => StackEffect.Nothing,
        <= 0x05 => StackEffect.Argument,
        <= 0x09 => StackEffect.Local,
        <= 0x0D => StackEffect.StoreLocal,
        0x0E or 0xFE09 => StackEffect.ArgumentOfOperand,
        0x0F or 0xFE0A => StackEffect.ArgumentAddress,
        0x10 or 0xFE0B => StackEffect.StoreArgument,
        0x11 or 0xFE0C => StackEffect.LocalOfOperand,
        0x12 or 0xFE0D => StackEffect.LocalAddress,
        0x13 or 0xFE0E => StackEffect.StoreLocalOfOperand,
        0x14 => StackEffect.Null,
        (>= 0x15 and <= 0x23) or 0xFE1C => StackEffect.Number,
        0x25 => StackEffect.Duplicate,
        0x26 or 0xFE15 => StackEffect.Take,
        0x28 or 0x6F => StackEffect.Call,
        0x29 => StackEffect.CallIndirect,
        0x2A => StackEffect.Return,
        0x2B or 0x38 => StackEffect.Branch,
        0x2C or 0x2D or 0x39 or 0x3A => StackEffect.BranchIf,
        (>= 0x2E and <= 0x37) or (>= 0x3B and <= 0x44) => StackEffect.BranchCompare,
        0x45 => StackEffect.Switch,
        (>= 0x46 and <= 0x4F) or 0x8E => StackEffect.ToNumber,
        0x50 => StackEffect.LoadIndirect,
        0x51 => StackEffect.StoreIndirect,
        (>= 0x52 and <= 0x57) or 0x70 or 0xDF => StackEffect.TakeTwo,
        (>= 0x58 and <= 0x64) or (>= 0xD6 and <= 0xDB) => StackEffect.Binary,
        (>= 0x65 and <= 0x6E) or 0x76 or (>= 0x82 and <= 0x8B) or (>= 0xB3 and <= 0xBA) or 0xC3 or (>= 0xD1 and <= 0xD5) or 0xE0 => StackEffect.Unary,
        >= 0xFE01 and <= 0xFE05 => StackEffect.Compare,
        0x71 or 0xA5 => StackEffect.ToValue,
        0x72 or 0xD0 or 0xFE00 => StackEffect.Unknown,
        0x73 => StackEffect.Construct,
        0x74 or 0x75 => StackEffect.Cast,
        0x79 => StackEffect.ToReference,
        0x7A => StackEffect.Throw,
        0x7B => StackEffect.LoadField,
        0x7C => StackEffect.LoadFieldAddress,
        0x7D => StackEffect.StoreField,
        0x7E => StackEffect.LoadStaticField,
        0x7F => StackEffect.LoadStaticFieldAddress,
        0x80 => StackEffect.StoreStaticField,
        0x81 => StackEffect.StoreValue,
        0x8C => StackEffect.Box,
        0x8D => StackEffect.Array,
        0x8F => StackEffect.ElementAddress,
        >= 0x90 and <= 0x99 => StackEffect.ElementNumber,
        0x9A => StackEffect.ElementReference,
        (>= 0x9B and <= 0xA1) or 0xFE17 or 0xFE18 => StackEffect.TakeThree,
        0xA2 => StackEffect.StoreElementReference,
        0xA3 => StackEffect.ElementValue,
        0xA4 => StackEffect.StoreElementValue,
        0xC2 or 0xC6 or 0xFE0F or 0xFE1D => StackEffect.ToUnknown,
        0x27 or 0xDC or 0xFE11 or 0xFE1A => StackEffect.End,
        0xDD or 0xDE => StackEffect.Leave,
        0xFE06 => StackEffect.Function,
        0xFE07 => StackEffect.VirtualFunction,
        0xFE16 => StackEffect.Constrain,
        _ => StackEffect.Invalid,
    };
}
