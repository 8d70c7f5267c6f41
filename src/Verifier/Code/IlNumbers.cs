namespace Modules.Verifier.Code;

/// <summary>The numbers that instructions put on the stack (ECMA-335 III.3.40).</summary>
internal static class IlNumbers
{
    /// <summary>The number of 32 bits that the current instruction puts there; null where it does not.</summary>
    public static int? Of(in IlReader reader) => reader.OpCode switch
    {
        >= 0x15 and <= 0x1E => reader.OpCode - 0x16,
        0x1F => (sbyte)reader.Index,
        0x20 => reader.Int32,
        _ => null,
    };
}
