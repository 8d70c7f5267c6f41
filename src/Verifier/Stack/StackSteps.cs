using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What a walk needs to know of an instruction before it looks at its operand: the effect, how many values it takes at least, and its length; one number each, so that it is read at once.</summary>
internal static class StackSteps
{
    private const int Takes = 8;
    private const int Length = 16;

    // Longer than what is left of the code.
    private const int CutOff = byte.MaxValue << Length;

    // By the first byte; then, for opcodes of two bytes, by the second.
    private static readonly int[] All = Table.Of(512, index => Of((ushort)(index < 256 ? index : (IlOpCodes.Prefix << 8) | (index - 256))));

    // By the first byte.
    private static readonly byte[] Sizes = Table.Of(256, index => SizeBy((byte)index));

    /// <summary>How many bytes an instruction that begins so reads or writes in an array or through a reference, where it is an integer; 0 for every other.</summary>
    public static int BytesOf(byte first) => Sizes[first];

    /// <summary>The step of the instruction at a place in the code.</summary>
    public static int At(ReadOnlySpan<byte> il, int at)
    {
        var first = il[at];
        return first != IlOpCodes.Prefix ? All[first] : at + 1 < il.Length ? All[256 + il[at + 1]] : CutOff;
    }

    public static StackEffect EffectOf(int step) => (StackEffect)(byte)step;

    /// <summary>How many values must be on the stack; of calls, which take what their signature says, not those.</summary>
    public static int TakesOf(int step) => (byte)(step >> Takes);

    /// <summary>Length in bytes; of a switch that of its opcode and count.</summary>
    public static int LengthOf(int step) => step >> Length;

    /// <summary>How many values an effect puts on the stack; of calls, which put what their signature says, none.</summary>
    public static int PutBy(StackEffect effect) => effect switch
    {
        StackEffect.Duplicate => 2,
        StackEffect.Invalid or StackEffect.Nothing or StackEffect.StoreArgument or StackEffect.StoreLocal or StackEffect.StoreLocalOfOperand or StackEffect.Take or StackEffect.TakeTwo => 0,
        StackEffect.TakeThree or StackEffect.Call or StackEffect.CallIndirect or StackEffect.Construct or StackEffect.Return or StackEffect.Branch or StackEffect.BranchIf => 0,
        StackEffect.BranchCompare or StackEffect.Switch or StackEffect.Leave or StackEffect.Throw or StackEffect.End or StackEffect.Constrain or StackEffect.StoreValue => 0,
        StackEffect.StoreIndirect or StackEffect.StoreElementReference or StackEffect.StoreElementValue or StackEffect.StoreField or StackEffect.StoreStaticField => 0,
        _ => 1,
    };

    // ECMA-335 III.4.8, III.4.27, III.3.42 and III.3.62.
    private static byte SizeBy(byte first) => first switch
    {
        0x46 or 0x47 or 0x52 or 0x90 or 0x91 or 0x9C => 1,
        0x48 or 0x49 or 0x53 or 0x92 or 0x93 or 0x9D => 2,
        0x4A or 0x4B or 0x54 or 0x94 or 0x95 or 0x9E => 4,
        0x4C or 0x55 or 0x96 or 0x9F => 8,
        _ => 0,
    };

    private static int Of(ushort opCode)
    {
        var effect = StackEffects.Of(opCode);
        var length = (opCode < 0x100 ? 1 : 2) + IlOpCodes.SizeOf(IlOpCodes.OperandOf(opCode));
        return (length << Length) | (TakenBy(effect) << Takes) | (int)effect;
    }

    private static int TakenBy(StackEffect effect) => effect switch
    {
        StackEffect.StoreArgument or StackEffect.StoreLocal or StackEffect.StoreLocalOfOperand or StackEffect.StoreStaticField => 1,
        StackEffect.Duplicate or StackEffect.Take or StackEffect.Throw or StackEffect.CallIndirect or StackEffect.VirtualFunction => 1,
        StackEffect.ToNumber or StackEffect.ToUnknown or StackEffect.ToValue or StackEffect.ToReference or StackEffect.Cast or StackEffect.Test or StackEffect.Box or StackEffect.Array => 1,
        StackEffect.LoadIndirect or StackEffect.LoadField or StackEffect.LoadFieldAddress or StackEffect.Unary or StackEffect.BranchIf or StackEffect.Switch => 1,
        StackEffect.TakeTwo or StackEffect.Binary or StackEffect.Compare or StackEffect.BranchCompare => 2,
        StackEffect.StoreValue or StackEffect.StoreIndirect or StackEffect.StoreField => 2,
        StackEffect.ElementNumber or StackEffect.ElementReference or StackEffect.ElementValue or StackEffect.ElementAddress => 2,
        StackEffect.TakeThree or StackEffect.StoreElementReference or StackEffect.StoreElementValue => 3,
        _ => 0,
    };
}
