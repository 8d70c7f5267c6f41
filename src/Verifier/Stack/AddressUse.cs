using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// Tells what becomes of an address that an instruction puts on the stack. Who takes it is told by the depth of the stack, which one pass over the code tells (ECMA-335 III.1.7.5).
/// Nothing is said of one that goes to a variable, nor of the methods of a struct: they may write, or only read.
/// </summary>
internal sealed class AddressUse(BoundAssembly assembly, ReferenceTable references)
{
    private const int Unreachable = -1;

    // The depth where a branch leads to, counted from the address upwards: 1 is the address alone.
    private readonly Dictionary<int, int> _depths = [];

    /// <summary>Whether code writes through the address itself, or hands it to somebody who may.</summary>
    /// <param name="user">The method.</param>
    /// <param name="ilOffset">Where the instruction stands that puts the address.</param>
    public bool IsWritten(MethodSymbol user, int ilOffset)
    {
        if (!IlBody.TryRead(assembly.Image, user.Definition, out var body))
        {
            return false;
        }

        var reader = new IlReader(body.Il);
        reader.Jump(ilOffset);
        var depth = reader.Read() ? 1 : Unreachable;
        while (depth != Unreachable && reader.Read())
        {
            var effect = StackEffects.Of(reader.OpCode);
            var signature = effect is StackEffect.Call or StackEffect.CallIndirect or StackEffect.Construct ? SignatureOf(reader.Token) : null;
            var taken = StackSteps.TakesOf(StackSteps.At(body.Il, reader.Offset)) + TakenBy(signature, effect);
            if (depth <= taken && effect is not (StackEffect.LoadFieldAddress or StackEffect.Duplicate))
            {
                return signature is null ? depth == taken && IsStore(reader.OpCode) : MayWrite(reader.Token, signature, taken - depth, effect);
            }

            depth += StackSteps.PutBy(effect) + PutBy(signature, effect) - taken;
            depth = Follow(reader, effect, depth);
        }

        return false;
    }

    // Where nothing goes on, the code that follows is reached by a branch from before.
    private int Follow(in IlReader reader, StackEffect effect, int depth)
    {
        switch (effect)
        {
            case StackEffect.Branch or StackEffect.BranchIf or StackEffect.BranchCompare:
                _depths.TryAdd(reader.BranchTarget, depth);
                break;
            case StackEffect.Switch:
                for (var i = 0; i < reader.SwitchCount; i++)
                {
                    _depths.TryAdd(reader.SwitchTarget(i), depth);
                }

                break;
        }

        return effect is StackEffect.Branch or StackEffect.Leave or StackEffect.Throw or StackEffect.Return or StackEffect.End or StackEffect.Invalid
            ? _depths.GetValueOrDefault(reader.NextOffset, Unreachable)
            : depth;
    }

    // The address is the lowest of what these take.
    private static bool IsStore(ushort opCode) => opCode is 0x51 or (>= 0x52 and <= 0x57) or 0x70 or 0x7D or 0x81 or 0xDF or 0xFE15 or 0xFE17 or 0xFE18;

    private static int TakenBy(MethodSig? signature, StackEffect effect) =>
        signature is null ? 0 : signature.Parameters.Length + (TakesInstance(signature, effect) ? 1 : 0);

    private static int PutBy(MethodSig? signature, StackEffect effect) => effect == StackEffect.Construct || signature is { ReturnType.Unmodified.IsVoid: false } ? 1 : 0;

    private static bool TakesInstance(MethodSig signature, StackEffect effect) => effect != StackEffect.Construct && signature.IsInstance && !signature.Header.HasExplicitThis;

    private bool MayWrite(EntityHandle token, MethodSig signature, int position, StackEffect effect)
    {
        var index = TakesInstance(signature, effect) ? position - 1 : position;
        return index >= 0 && index < signature.Parameters.Length
            && signature.Parameters[index].Unmodified.Kind == SigKind.ByRef
            && references.Method(token) is { } method
            && !IsIn(method, index);
    }

    // Of 'in' and 'ref readonly' parameters compilers write the flag.
    private static bool IsIn(MethodSymbol method, int index)
    {
        foreach (var handle in method.Definition.GetParameters())
        {
            var parameter = method.Assembly.Reader.GetParameter(handle);
            if (parameter.SequenceNumber == index + 1)
            {
                return (parameter.Attributes & (ParameterAttributes.In | ParameterAttributes.Out)) == ParameterAttributes.In;
            }
        }

        return false;
    }

    private MethodSig? SignatureOf(EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodSpecification => SignatureOf(assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Method),
        HandleKind.MemberReference => SignatureDecoder.DecodeMethod(assembly, assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Signature),
        HandleKind.MethodDefinition => SignatureDecoder.DecodeMethod(assembly, assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature),
        HandleKind.StandaloneSignature => SignatureDecoder.DecodeMethod(assembly, assembly.Reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature),
        _ => null,
    };
}
