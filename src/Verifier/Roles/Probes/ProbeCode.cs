using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Instructions and signatures that the probes share.</summary>
internal static class ProbeCode
{
    public static void LoadArguments(InstructionEncoder code, int count)
    {
        for (var index = 0; index < count; index++)
        {
            code.LoadArgument(index);
        }
    }

    /// <summary>The signature of a static method.</summary>
    public static MethodSig Static(TypeSig result, params TypeSig[] parameters) =>
        new(new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, SignatureAttributes.None), 0, result, parameters);

    /// <summary>The signature of a static method with type parameters.</summary>
    public static MethodSig Static(int genericParameters, TypeSig result, params TypeSig[] parameters) => genericParameters == 0
        ? Static(result, parameters)
        : new(new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, SignatureAttributes.Generic), genericParameters, result, parameters);

    /// <summary>Writes instructions, each with its token if it has one.</summary>
    public static void Emit(InstructionEncoder code, params (ILOpCode Instruction, EntityHandle Token)[] instructions)
    {
        foreach (var (instruction, token) in instructions)
        {
            code.OpCode(instruction);
            if (!token.IsNil)
            {
                code.Token(token);
            }
        }
    }
}
