using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// What the signatures of a subject mean for the stack. Most of their types are primitives and plain names, which are read without making anything; a library has tens of thousands of signatures.
/// </summary>
internal sealed class SignatureShapes
{
    private static readonly SignatureShape Damaged = new(IsInstance: false, [], StackTypes.Unknown, IsVoid: false);

    private readonly BoundAssembly _subject;
    private readonly StackTypes _types;
    private readonly TokenMap<TypeShape> _named;
    private readonly TokenMap<int[]> _locals;
    private readonly BlobMap<SignatureShape> _methods = new();

    public SignatureShapes(BoundAssembly subject, StackTypes types)
    {
        _subject = subject;
        _types = types;
        _named = new TokenMap<TypeShape>(subject.Reader, token => new TypeShape(SignatureDecoder.DecodeType(subject, token).Unmodified, types));
        _locals = new TokenMap<int[]>(subject.Reader, token => ReadLocals((StandaloneSignatureHandle)token));
    }

    /// <summary>What a method's or call site's signature takes and gives, over the parameters that it is spelled with.</summary>
    public SignatureShape Method(BlobHandle signature) => _methods.Find(signature) ?? _methods.Add(signature, ReadMethod(signature, default));

    /// <summary>The same over what is given for the parameters of the type and of the method.</summary>
    public SignatureShape Method(BlobHandle signature, TypeSig[] typeArguments, TypeSig[] methodArguments) => ReadMethod(signature, new Given(typeArguments, methodArguments));

    /// <summary>The stack types of a method's local variables.</summary>
    public int[] Locals(StandaloneSignatureHandle locals) => locals.IsNil ? [] : _locals[locals];

    /// <summary>The stack type of a field's value, over the parameters that it is spelled with, or what is given for those of its type.</summary>
    public int Field(BlobHandle signature, TypeSig[]? typeArguments = null)
    {
        try
        {
            var blob = _subject.Reader.GetBlobReader(signature);
            return blob.ReadSignatureHeader().Kind == SignatureKind.Field ? Type(ref blob, new Given(typeArguments, null)) : StackTypes.Unknown;
        }
        catch (BadImageFormatException)
        {
            return StackTypes.Unknown;
        }
    }

    /// <summary>What a token of a type means.</summary>
    public TypeShape Named(int token) => _named[token];

    private SignatureShape ReadMethod(BlobHandle signature, Given given)
    {
        try
        {
            var blob = _subject.Reader.GetBlobReader(signature);
            var header = blob.ReadSignatureHeader();
            if (header.IsGeneric)
            {
                blob.ReadCompressedInteger();
            }

            var count = blob.ReadCompressedInteger();
            var start = blob;
            var isVoid = start.ReadCompressedInteger() == (int)SignatureTypeCode.Void;
            var result = Type(ref blob, given);
            return new SignatureShape(header.IsInstance, Types(ref blob, count, given), result, isVoid || (result == StackTypes.Unknown && IsVoid(signature)));
        }
        catch (BadImageFormatException)
        {
            return Damaged;
        }
    }

    // A void with modifiers, as the setter of an init-only property returns.
    private bool IsVoid(BlobHandle signature) => SignatureDecoder.DecodeMethod(_subject, signature).ReturnType.Unmodified.IsVoid;

    private int[] ReadLocals(StandaloneSignatureHandle handle)
    {
        try
        {
            var blob = _subject.Reader.GetBlobReader(_subject.Reader.GetStandaloneSignature(handle).Signature);
            return blob.ReadSignatureHeader().Kind == SignatureKind.LocalVariables ? Types(ref blob, blob.ReadCompressedInteger(), default) : [];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private int[] Types(ref BlobReader blob, int count, Given given)
    {
        if (count > blob.RemainingBytes)
        {
            throw new BadImageFormatException();
        }

        var types = count == 0 ? [] : new int[count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = Type(ref blob, given);
        }

        return types;
    }

    private int Type(ref BlobReader blob, Given given)
    {
        var start = blob;
        switch (blob.ReadCompressedInteger())
        {
            case (>= (int)SignatureTypeCode.Boolean and <= (int)SignatureTypeCode.Double) or (int)SignatureTypeCode.IntPtr or (int)SignatureTypeCode.UIntPtr:
                return StackTypes.Number;
            case (int)SignatureTypeCode.Void:
                return StackTypes.Unknown;
            case (int)SignatureTypeKind.Class or (int)SignatureTypeKind.ValueType when blob.ReadTypeHandle() is { IsNil: false } named:
                return _named[named].Value;
            default:
                blob = start;
                return _types.Of(given.In(SignatureDecoder.DecodeType(_subject, ref blob)));
        }
    }

    // What stands for the parameters of a type and of a method; those of which nothing is given stand for themselves.
    private readonly record struct Given(TypeSig[]? OfType, TypeSig[]? OfMethod)
    {
        public TypeSig In(TypeSig type) => OfType is { Length: > 0 } || OfMethod is { Length: > 0 } ? type.Substitute(OfType ?? [], OfMethod) : type;
    }
}
