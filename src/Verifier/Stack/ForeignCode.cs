using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// Tells which methods of a subject can have a value on their stack that another assembly has a say in. Where such a type is named neither by the method's own signature and variables, nor by a
/// token of its code or handlers, there is none: most methods of most plugins need no walk. Not shared between threads.
/// </summary>
internal sealed class ForeignCode
{
    private readonly BoundAssembly _subject;
    private readonly CodeTokens _code;
    private readonly ForeignTypes _foreign;
    private readonly BlobAnswers _signatures;
    private readonly TokenMap<bool> _tokens;

    public ForeignCode(BoundAssembly subject, CodeTokens code, ForeignTypes foreign)
    {
        _subject = subject;
        _code = code;
        _foreign = foreign;
        _signatures = new BlobAnswers(subject.Reader, signature => SignatureScan.Any(subject, signature, new ForeignVisitor(foreign)));
        _tokens = new TokenMap<bool>(subject.Reader, IsForeign);
    }

    /// <summary>Whether every method of a type can: its instance is such a value, or its type parameters may be, for which tokens do not tell what they stand for.</summary>
    public bool IsInAllOf(TypeSymbol type) => (type.GenericParameterCount > 0 && _foreign.HasParameters) || _foreign.IsDecidedElsewhere(type);

    /// <summary>Whether a method can by what it names itself. A method with type parameters may.</summary>
    public bool IsIn(int row, MethodDefinition method, in IlBody body) =>
        _signatures[method.Signature]
        || (_foreign.HasParameters && _subject.Reader.GetBlobReader(method.Signature).ReadSignatureHeader().IsGeneric)
        || (!body.Locals.IsNil && _signatures[_code.Locals(row)])
        || IsInHandlers(body)
        || IsInCode(row);

    private bool IsInHandlers(in IlBody body)
    {
        for (var i = 0; i < body.ClauseCount; i++)
        {
            if (body.Clause(i).CatchType is { IsNil: false } caught && _tokens[caught])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInCode(int row)
    {
        foreach (var token in _code.Of(row))
        {
            if (_tokens[token])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForeign(EntityHandle token)
    {
        var reader = _subject.Reader;
        switch (token.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                return _subject.Resolve(token)?.Type is { } type && _foreign.IsDecidedElsewhere(type);
            case HandleKind.TypeSpecification:
                return SignatureScan.AnyOf(_subject, (TypeSpecificationHandle)token, new ForeignVisitor(_foreign));
            case HandleKind.FieldDefinition:
                return _signatures[reader.GetFieldDefinition((FieldDefinitionHandle)token).Signature];
            case HandleKind.MethodDefinition:
                return _tokens[MetadataTokens.TypeDefinitionHandle(_subject.Image.Owners.Of((MethodDefinitionHandle)token))]
                    || _signatures[reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature];
            case HandleKind.MemberReference:
                var reference = reader.GetMemberReference((MemberReferenceHandle)token);
                return _tokens[reference.Parent] || _signatures[reference.Signature];
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)token);
                return _tokens[specification.Method] || _signatures[specification.Signature];
            case HandleKind.StandaloneSignature:
                return _signatures[reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature];
            default:
                return false;
        }
    }
}
