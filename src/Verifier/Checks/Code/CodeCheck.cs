using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>Reads the code of a library once, and has every use of a member of another assembly examined that may break a law.</summary>
internal sealed class CodeCheck : ICheck
{
    private static readonly IMemberUseCheck[] Checks =
    [
        new MemberAccessCheck(),
        new AbstractNewCheck(),
        new AbstractCallCheck(),
        new StaticFieldCheck(),
        new UnmanagedOnlyCheck(),
        new StructAsObjectCheck(),
    ];

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);
        var watched = new TokenUse[subject.Reader.MemberReferences.Count + 1];
        var marks = new TokenMarks(subject.Reader);
        var used = examination.CodeOf(subject).Uses;
        foreach (var handle in subject.Reader.MemberReferences)
        {
            var match = references.Member(handle);
            if (match.Outcome is MemberOutcome.Method or MemberOutcome.Field && !examination.IsSubject(match.Type!.Assembly)
                && used[handle] is not TokenUse.None and var uses
                && (WatchedMembers.UsesOf(match, subject, uses) & uses) is not TokenUse.None and var watchedUses)
            {
                watched[MetadataTokens.GetRowNumber(handle)] = watchedUses;
                marks.Mark(handle);
            }
        }

        // Almost always every member is public, static fields are static, and so on: then there is no code to look at.
        foreach (var method in examination.MethodsUsing(subject, marks.Close()))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, references, watched, method);
        }
    }

    private static void Examine(Examination examination, ReferenceTable references, TokenUse[] watched, MethodSymbol method)
    {
        if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
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
            if (token.Kind != HandleKind.MemberReference || (watched[MetadataTokens.GetRowNumber(token)] & TokenUses.Of(reader.OpCode)) == 0)
            {
                continue;
            }

            var match = references.Member((MemberReferenceHandle)token);
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
