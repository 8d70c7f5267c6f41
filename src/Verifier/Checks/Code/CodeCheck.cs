using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
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
        var plain = new bool?[subject.Reader.MemberReferences.Count + 1];
        for (var row = 1; row <= subject.Reader.TypeDefinitions.Count; row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            foreach (var method in subject.Type(row).Methods)
            {
                Examine(examination, references, plain, method);
            }
        }
    }

    // Almost every member is public, static fields are static, and so on: then there is nothing to examine, whoever uses it and how.
    private static bool IsPlain(Examination examination, MemberMatch match)
    {
        if (match.Outcome is not (MemberOutcome.Method or MemberOutcome.Field) || examination.IsSubject(match.Type!.Assembly))
        {
            return true;
        }

        for (var type = match.Type; type is not null; type = type.EnclosingType)
        {
            if ((type.Attributes & TypeAttributes.VisibilityMask) is not (TypeAttributes.Public or TypeAttributes.NestedPublic))
            {
                return false;
            }
        }

        if (match.Outcome == MemberOutcome.Field)
        {
            return (match.Field.Attributes & (FieldAttributes.FieldAccessMask | FieldAttributes.Static)) == (FieldAttributes.Public | FieldAttributes.Static);
        }

        var definition = match.Type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(match.Row));
        return (definition.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
            && (definition.Attributes & MethodAttributes.Abstract) == 0
            && ((definition.Attributes & MethodAttributes.RTSpecialName) == 0 || !match.Type.IsAbstract)
            && ((definition.Attributes & MethodAttributes.Static) == 0 || definition.GetCustomAttributes().Count == 0);
    }

    private static void Examine(Examination examination, ReferenceTable references, bool?[] plain, MethodSymbol method)
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
            if (token.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            var match = references.Member((MemberReferenceHandle)token);
            if (plain[MetadataTokens.GetRowNumber(token)] ??= IsPlain(examination, match))
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
