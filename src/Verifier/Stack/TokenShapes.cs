using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What the tokens of a subject mean for the stack, read once each. A member that does not bind has no shape: then its user does not compile, and nothing of it runs.</summary>
internal sealed class TokenShapes
{
    private readonly BoundAssembly _subject;
    private readonly ReferenceTable _references;
    private readonly StackTypes _types;
    private readonly TokenMap<CallShape> _calls;
    private readonly TokenMap<FieldShape> _fields;
    private readonly TokenMap<TypeSig> _spelled;

    public TokenShapes(BoundAssembly subject, ReferenceTable references, StackTypes types)
    {
        _subject = subject;
        _references = references;
        _types = types;
        _calls = new TokenMap<CallShape>(subject.Reader, ReadCall);
        _fields = new TokenMap<FieldShape>(subject.Reader, ReadField);
        _spelled = new TokenMap<TypeSig>(subject.Reader, token => SignatureDecoder.DecodeType(subject, token).Unmodified);
    }

    public CallShape? Call(EntityHandle token) => _calls[token];

    public FieldShape? Field(EntityHandle token) => _fields[token];

    public TypeSig Type(EntityHandle token) => _spelled[token]!;

    /// <summary>The type that a method's token names as its owner, and the method's signature over what the token gives for type parameters.</summary>
    public (TypeSig Owner, MethodSig Signature)? Method(EntityHandle token)
    {
        if (token.Kind != HandleKind.MethodSpecification)
        {
            return Open(token) is var (owner, open) ? (owner, open.Substitute(owner.Arguments)) : null;
        }

        // Both kinds of parameters at once: what is given for one may hold parameters of the caller.
        var specification = _subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
        return Open(specification.Method) is var (of, generic)
            ? (of, generic.Substitute(of.Arguments, SignatureDecoder.DecodeMethodArguments(_subject, specification.Signature)))
            : null;
    }

    private (TypeSig Owner, MethodSig Signature)? Open(EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.MethodDefinition:
                var definition = _references.Method(token)!;
                return (definition.DeclaringType.Open, definition.Signature);
            case HandleKind.MemberReference:
                if (_references.Member((MemberReferenceHandle)token).Outcome is not (MemberOutcome.Method or MemberOutcome.Provided))
                {
                    return null;
                }

                var reference = _subject.Reader.GetMemberReference((MemberReferenceHandle)token);
                var owner = reference.Parent.Kind == HandleKind.MethodDefinition ? TypeSig.Invalid : Type(reference.Parent);
                return (owner, SignatureDecoder.DecodeMethod(_subject, reference.Signature));
            default:
                return null;
        }
    }

    private CallShape? ReadCall(EntityHandle token)
    {
        if (token.Kind == HandleKind.StandaloneSignature)
        {
            return Shape(null, SignatureDecoder.DecodeMethod(_subject, _subject.Reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature));
        }

        return Method(token) is var (owner, signature) ? Shape(owner, signature) : null;
    }

    private CallShape Shape(TypeSig? owner, MethodSig signature) => new(
        owner,
        owner is null || Conversions.IsValueType(owner) ? StackTypes.Unknown : _types.Of(owner),
        signature.IsInstance,
        Array.ConvertAll(signature.Parameters, _types.Of),
        _types.Of(signature.ReturnType),
        signature.ReturnType.Unmodified.IsVoid);

    private FieldShape? ReadField(EntityHandle token)
    {
        if (_references.Field(token) is not { } field)
        {
            return null;
        }

        var owner = token.Kind == HandleKind.MemberReference ? Type(_subject.Reader.GetMemberReference((MemberReferenceHandle)token).Parent) : field.DeclaringType.Open;
        return new FieldShape(
            Conversions.IsValueType(owner) ? StackTypes.Unknown : _types.Of(owner),
            _types.Of(field.Type.Substitute(owner.Arguments)));
    }
}
