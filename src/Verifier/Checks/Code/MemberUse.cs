using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>An instruction that names a method or a field.</summary>
/// <param name="User">The method that has the instruction.</param>
/// <param name="IlOffset">Where in it.</param>
/// <param name="OpCode">The opcode; two-byte ones are 0xFE00 + second byte.</param>
/// <param name="Method">The method that it names, or null.</param>
/// <param name="Field">The field that it names, or null.</param>
/// <param name="Named">The type that it names the member of, which may have it from a base class.</param>
internal readonly record struct MemberUse(MethodSymbol User, int IlOffset, ushort OpCode, MethodSymbol? Method, FieldSymbol? Field, TypeSymbol Named)
{
    public const ushort Call = 0x28;
    public const ushort CallVirtual = 0x6F;
    public const ushort NewObject = 0x73;
    public const ushort LoadStaticField = 0x7E;
    public const ushort LoadStaticFieldAddress = 0x7F;
    public const ushort StoreStaticField = 0x80;
    public const ushort LoadToken = 0xD0;
    public const ushort LoadFunction = 0xFE06;
    public const ushort Constrained = 0xFE16;

    public Place Place => Place.Of(User, IlOffset);

    /// <summary>Whether the instruction has the prefix <c>constrained.</c> The code is read from its start: bytes before an instruction may be of any other.</summary>
    public bool IsConstrained
    {
        get
        {
            if (!IlBody.TryRead(User.Assembly.Image, User.Definition, out var body))
            {
                return false;
            }

            var reader = new IlReader(body.Il);
            var isConstrained = false;
            while (reader.Read() && reader.Offset < IlOffset)
            {
                isConstrained = reader.OpCode == Constrained;
            }

            return isConstrained;
        }
    }
}
