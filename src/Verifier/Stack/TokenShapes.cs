using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What the tokens of a subject mean for the stack, read once each. A member that does not bind has no shape: then its user does not compile, and nothing of it runs.</summary>
internal sealed class TokenShapes(BoundAssembly subject, ReferenceTable references, StackTypes types)
{
    private readonly Dictionary<EntityHandle, CallShape?> _calls = [];
    private readonly Dictionary<EntityHandle, FieldShape?> _fields = [];
    private readonly Dictionary<EntityHandle, TypeSig> _types = [];

    public CallShape? Call(EntityHandle token)
    {
        if (!_calls.TryGetValue(token, out var shape))
        {
            shape = ReadCall(token);
            _calls.Add(token, shape);
        }

        return shape;
    }

    public FieldShape? Field(EntityHandle token)
    {
        if (!_fields.TryGetValue(token, out var shape))
        {
            shape = ReadField(token);
            _fields.Add(token, shape);
        }

        return shape;
    }

    public TypeSig Type(EntityHandle token)
    {
        if (!_types.TryGetValue(token, out var type))
        {
            type = SignatureDecoder.DecodeType(subject, token).Unmodified;
            _types.Add(token, type);
        }

        return type;
    }

    /// <summary>The type that a method's token names as its owner, and the method's signature over what the token gives for type parameters.</summary>
    public (TypeSig Owner, MethodSig Signature)? Method(EntityHandle token)
    {
        if (token.Kind != HandleKind.MethodSpecification)
        {
            return Open(token) is var (owner, open) ? (owner, open.Substitute(owner.Arguments)) : null;
        }

        // Both kinds of parameters at once: what is given for one may hold parameters of the caller.
        var specification = subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
        return Open(specification.Method) is var (of, generic)
            ? (of, generic.Substitute(of.Arguments, SignatureDecoder.DecodeMethodArguments(subject, specification.Signature)))
            : null;
    }

    private (TypeSig Owner, MethodSig Signature)? Open(EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.MethodDefinition:
                var definition = references.Method(token)!;
                return (definition.DeclaringType.Open, definition.Signature);
            case HandleKind.MemberReference:
                if (references.Member((MemberReferenceHandle)token).Outcome is not (MemberOutcome.Method or MemberOutcome.Provided))
                {
                    return null;
                }

                var reference = subject.Reader.GetMemberReference((MemberReferenceHandle)token);
                var owner = reference.Parent.Kind == HandleKind.MethodDefinition ? TypeSig.Invalid : Type(reference.Parent);
                return (owner, SignatureDecoder.DecodeMethod(subject, reference.Signature));
            default:
                return null;
        }
    }

    private CallShape? ReadCall(EntityHandle token)
    {
        if (token.Kind == HandleKind.StandaloneSignature)
        {
            return Shape(null, SignatureDecoder.DecodeMethod(subject, subject.Reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature));
        }

        return Method(token) is var (owner, signature) ? Shape(owner, signature) : null;
    }

    private CallShape Shape(TypeSig? owner, MethodSig signature) => new(
        owner,
        owner is null || Conversions.IsValueType(owner) ? StackTypes.Unknown : types.Of(owner),
        signature.IsInstance,
        Array.ConvertAll(signature.Parameters, types.Of),
        types.Of(signature.ReturnType),
        signature.ReturnType.Unmodified.IsVoid);

    private FieldShape? ReadField(EntityHandle token)
    {
        if (references.Field(token) is not { } field)
        {
            return null;
        }

        var owner = token.Kind == HandleKind.MemberReference ? Type(subject.Reader.GetMemberReference((MemberReferenceHandle)token).Parent) : field.DeclaringType.Open;
        return new FieldShape(
            Conversions.IsValueType(owner) ? StackTypes.Unknown : types.Of(owner),
            types.Of(field.Type.Substitute(owner.Arguments)));
    }
}
