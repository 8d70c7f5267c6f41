using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What the tokens of a subject mean for the stack, read once each.</summary>
internal sealed class TokenShapes
{
    private readonly BoundAssembly _subject;
    private readonly ReferenceTable _references;
    private readonly TokenTable<CallShape> _calls;
    private readonly TokenTable<FieldShape> _fields;
    private readonly TokenMap<int> _enumAddresses;
    private readonly TokenMap<TypeShape> _open;
    private readonly SignatureShapes _signatures;

    public TokenShapes(BoundAssembly subject, ReferenceTable references, StackTypes types)
    {
        _subject = subject;
        _references = references;
        _calls = new TokenTable<CallShape>(subject.Reader);
        _fields = new TokenTable<FieldShape>(subject.Reader);
        _enumAddresses = new TokenMap<int>(subject.Reader, token => ReadType(token) is { Kind: SigKind.Named, Type.IsEnum: true } type ? types.Of(TypeSig.ByRefTo(type)) : StackTypes.Unknown);
        _open = new TokenMap<TypeShape>(subject.Reader, token => new TypeShape(subject.Type((TypeDefinitionHandle)token).Open, types));
        _signatures = new SignatureShapes(subject, types);
    }

    public ref readonly CallShape Call(int token)
    {
        ref var call = ref _calls[token];
        if (!call.IsRead)
        {
            call = ReadCall(MetadataTokens.EntityHandle(token));
        }

        return ref call;
    }

    /// <summary>What a call that binds takes and gives.</summary>
    public ref readonly SignatureShape Signature(in CallShape call) => ref _signatures[call.Signature];

    public ref readonly FieldShape Field(int token)
    {
        ref var field = ref _fields[token];
        if (!field.IsRead)
        {
            field = ReadField(MetadataTokens.EntityHandle(token));
        }

        return ref field;
    }

    /// <summary>The stack type of a reference to a field that binds, where its type is an enum; unknown where it is a number.</summary>
    public int AddressOfEnum(int token) => _enumAddresses[token];

    public TypeShape Type(int token) => _signatures.Named(token);

    public TypeShape Type(EntityHandle token) => Type(MetadataTokens.GetToken(token));

    /// <summary>The stack types of a signature's parameters.</summary>
    public ReadOnlySpan<int> Parameters(in SignatureShape signature) => _signatures[signature.Parameters];

    /// <summary>The stack types of a method's local variables.</summary>
    public ReadOnlySpan<int> Locals(StandaloneSignatureHandle locals) => _signatures.Locals(locals);

    /// <summary>A method's signature over what its token gives for type parameters; null when it does not bind.</summary>
    public MethodSig? Method(EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.MethodDefinition:
                return SignatureDecoder.DecodeMethod(_subject, _subject.Reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature);
            case HandleKind.MemberReference:
                return Bound((MemberReferenceHandle)token) is { } reference
                    ? SignatureDecoder.DecodeMethod(_subject, reference.Signature).Substitute(OwnerOf(reference)?.Type.Arguments ?? [])
                    : null;
            case HandleKind.MethodSpecification:
                // Both kinds of parameters at once: what is given for one may hold parameters of the caller.
                var specification = _subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                var arguments = SignatureDecoder.DecodeMethodArguments(_subject, specification.Signature);
                return specification.Method.Kind == HandleKind.MethodDefinition
                    ? Method(specification.Method)!.Substitute(_references.Method(specification.Method)!.DeclaringType.Open.Arguments, arguments)
                    : Bound((MemberReferenceHandle)specification.Method) is { } generic
                        ? SignatureDecoder.DecodeMethod(_subject, generic.Signature).Substitute(OwnerOf(generic)?.Type.Arguments ?? [], arguments)
                        : null;
            default:
                return null;
        }
    }

    private CallShape ReadCall(EntityHandle token)
    {
        var reader = _subject.Reader;
        switch (token.Kind)
        {
            case HandleKind.StandaloneSignature:
                return new CallShape(_signatures.Method(reader.GetStandaloneSignature((StandaloneSignatureHandle)token).Signature), StackTypes.Unknown);
            case HandleKind.MethodDefinition:
                return new CallShape(_signatures.Method(reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature), OwnerOf((MethodDefinitionHandle)token).Value);
            case HandleKind.MemberReference when Bound((MemberReferenceHandle)token) is { } reference && OwnerOf(reference) is { Type.Arguments.Length: 0 } plain:
                return new CallShape(_signatures.Method(reference.Signature), plain.Value);
            case HandleKind.MemberReference:
                return ReadCall(token, []);
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)token);
                return ReadCall(specification.Method, SignatureDecoder.DecodeMethodArguments(_subject, specification.Signature));
            default:
                return CallShape.Broken;
        }
    }

    // A method of a generic type, or a generic method over what it is given.
    private CallShape ReadCall(EntityHandle token, TypeSig[] arguments)
    {
        if (token.Kind == HandleKind.MethodDefinition)
        {
            var own = OwnerOf((MethodDefinitionHandle)token);
            return new CallShape(_signatures.Method(_subject.Reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature, own.Type.Arguments, arguments), own.Value);
        }

        if (token.Kind != HandleKind.MemberReference || Bound((MemberReferenceHandle)token) is not { } reference)
        {
            return CallShape.Broken;
        }

        return OwnerOf(reference) is { } owner
            ? new CallShape(_signatures.Method(reference.Signature, owner.Type.Arguments, arguments), owner.Value)
            : new CallShape(_signatures.Method(reference.Signature, [], arguments), StackTypes.Unknown);
    }

    private FieldShape ReadField(EntityHandle token)
    {
        if (token.Kind == HandleKind.FieldDefinition)
        {
            var definition = (FieldDefinitionHandle)token;
            return new FieldShape(StackTypes.InstanceOf(Open(_subject.Image.Owners.Of(definition)).Value), _signatures.Field(_subject.Reader.GetFieldDefinition(definition).Signature));
        }

        if (token.Kind != HandleKind.MemberReference || _references.Member((MemberReferenceHandle)token).Outcome != MemberOutcome.Field)
        {
            return FieldShape.Broken;
        }

        var reference = _subject.Reader.GetMemberReference((MemberReferenceHandle)token);
        var owner = Type(reference.Parent);
        return new FieldShape(StackTypes.InstanceOf(owner.Value), _signatures.Field(reference.Signature, owner.Type.Arguments));
    }

    // Of a field that binds.
    private TypeSig ReadType(EntityHandle token)
    {
        if (token.Kind == HandleKind.FieldDefinition)
        {
            return SignatureDecoder.DecodeField(_subject, _subject.Reader.GetFieldDefinition((FieldDefinitionHandle)token).Signature).Unmodified;
        }

        var reference = _subject.Reader.GetMemberReference((MemberReferenceHandle)token);
        return SignatureDecoder.DecodeField(_subject, reference.Signature).Substitute(Type(reference.Parent).Type.Arguments).Unmodified;
    }

    private MemberReference? Bound(MemberReferenceHandle token) =>
        _references.Member(token).Outcome is MemberOutcome.Method or MemberOutcome.Provided ? _subject.Reader.GetMemberReference(token) : null;

    private TypeShape OwnerOf(MethodDefinitionHandle method) => Open(_subject.Image.Owners.Of(method));

    // A type of the subject over its own parameters.
    private TypeShape Open(int typeRow) => _open[MetadataTokens.TypeDefinitionHandle(typeRow)];

    // None for a call site of a vararg method of the subject.
    private TypeShape? OwnerOf(MemberReference reference) => reference.Parent.Kind == HandleKind.MethodDefinition ? null : Type(reference.Parent);
}
