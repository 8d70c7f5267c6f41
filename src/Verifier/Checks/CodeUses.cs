using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Where code uses references: every one that is missing fails the whole method when it is compiled, also where the branch is never taken or nothing is ever thrown.
/// </summary>
internal static class CodeUses
{
    // The handle of an own member is had without its signature.
    private const ushort LoadToken = 0xD0;

    public static void Collect(BoundAssembly subject, ReferenceCheck.Sink sink)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            sink.CancellationToken.ThrowIfCancellationRequested();
            foreach (var method in subject.Type(row).Methods)
            {
                if (IlBody.TryRead(subject.Image, method.Definition, out var body))
                {
                    Collect(method, body, sink);
                }
            }
        }
    }

    private static void Collect(MethodSymbol method, IlBody body, ReferenceCheck.Sink sink)
    {
        sink.Causes(sink.Signatures.OfVariables(SignatureDecoder.DecodeLocals(method.Assembly, body.Locals)), Place.Of(method), FailsJit);

        for (var i = 0; i < body.ClauseCount; i++)
        {
            var clause = body.Clause(i);
            if (!clause.CatchType.IsNil)
            {
                sink.Token(clause.CatchType, Place.Of(method, clause.HandlerOffset), FailsJit);
            }
        }

        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand != IlOperand.Token)
            {
                continue;
            }

            var token = reader.Token;
            if (token.Kind == HandleKind.StandaloneSignature)
            {
                var signature = Signature(method, (StandaloneSignatureHandle)token);
                sink.Causes(sink.Signatures.OfCall(signature), Place.Of(method, reader.Offset), FailsJit);
            }
            else if (reader.OpCode != LoadToken || token.Kind is not (HandleKind.MethodDefinition or HandleKind.FieldDefinition))
            {
                sink.Token(token, Place.Of(method, reader.Offset), FailsJit);
            }
        }

        static MethodSig Signature(MethodSymbol method, StandaloneSignatureHandle handle) =>
            SignatureDecoder.DecodeMethod(method.Assembly, method.Assembly.Reader.GetStandaloneSignature(handle).Signature);
    }

    private static Impact FailsJit(Cause cause) => Impact.FailsJit(cause.Exception);
}
