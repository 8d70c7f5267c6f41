using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>Reads all code of a library once, and has every use of a member of another assembly examined.</summary>
internal sealed class CodeCheck : ICheck
{
    private static readonly IMemberUseCheck[] Checks =
    [
        new MemberAccessCheck(),
        new AbstractNewCheck(),
        new AbstractCallCheck(),
        new StaticFieldCheck(),
        new UnmanagedOnlyCheck(),
    ];

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);
        for (var row = 1; row <= subject.Reader.TypeDefinitions.Count; row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            foreach (var method in subject.Type(row).Methods)
            {
                Examine(examination, references, method);
            }
        }
    }

    private static void Examine(Examination examination, ReferenceTable references, MethodSymbol method)
    {
        if (!MethodBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return;
        }

        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand != IlOperand.Token)
            {
                continue;
            }

            var token = reader.Token;
            if (token.Kind == HandleKind.MethodSpecification)
            {
                token = method.Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Method;
            }

            // Definitions of the library itself are as its compiler left them.
            if (token.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            var match = references.Member((MemberReferenceHandle)token);
            if (match.Outcome is not (MemberOutcome.Method or MemberOutcome.Field) || examination.IsSubject(match.Type!.Assembly))
            {
                continue;
            }

            var use = new MemberUse(
                method,
                reader.Offset,
                reader.OpCode,
                match.Outcome == MemberOutcome.Method ? match.Method : null,
                match.Outcome == MemberOutcome.Field ? match.Field : null);
            foreach (var check in Checks)
            {
                check.Examine(examination, use);
            }
        }
    }
}
