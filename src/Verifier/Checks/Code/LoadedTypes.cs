using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>The types that the JIT loads for a token of an instruction: the type itself, that of a field, what a call returns and passes by value, also one through a pointer.</summary>
internal static class LoadedTypes
{
    public static IEnumerable<TypeSig> For(ReferenceTable references, EntityHandle token)
    {
        var subject = references.Assembly;
        var reader = subject.Reader;
        switch (token.Kind)
        {
            case HandleKind.TypeSpecification:
                return [SignatureDecoder.DecodeType(subject, token)];
            case HandleKind.FieldDefinition:
                return [SignatureDecoder.DecodeField(subject, reader.GetFieldDefinition((FieldDefinitionHandle)token).Signature)];
            case HandleKind.MethodDefinition:
                return SignatureCauses.LoadedByCall(SignatureDecoder.DecodeMethod(subject, reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature));
            case HandleKind.StandaloneSignature:
                return SignatureCauses.LoadedByCall(SignatureDecoder.DecodeMethod(subject, reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature));
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)token);
                return For(references, specification.Method).Concat(SignatureDecoder.DecodeMethodArguments(subject, specification.Signature));
            case HandleKind.MemberReference:
                var reference = reader.GetMemberReference((MemberReferenceHandle)token);
                var owner = reference.Parent.Kind == HandleKind.TypeSpecification ? For(references, reference.Parent) : [];
                return references.Member((MemberReferenceHandle)token).Outcome switch
                {
                    MemberOutcome.Method or MemberOutcome.Provided => owner.Concat(SignatureCauses.LoadedByCall(SignatureDecoder.DecodeMethod(subject, reference.Signature))),
                    MemberOutcome.Field => owner.Append(SignatureDecoder.DecodeField(subject, reference.Signature)),
                    _ => owner,
                };
            default:
                return [];
        }
    }
}
