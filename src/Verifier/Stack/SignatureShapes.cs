using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// What the signatures of a subject mean for the stack. Most of their types are primitives and plain names, which are read without making anything; a library has tens of thousands of signatures.
/// </summary>
internal sealed class SignatureShapes
{
    private static readonly SignatureShape Damaged = new(default, StackTypes.Unknown, TakesInstance: false, Returns: true);

    private readonly BoundAssembly _subject;
    private readonly StackTypes _types;
    private readonly TokenMap<TypeShape> _named;
    private readonly TokenMap<ShapeRange> _locals;
    private readonly ShapeList _lists = new();

    // One more than the stack type.
    private readonly TypeSpellings _spellings = new();

    // Place in the list by blob; the first place is free.
    private readonly BlobNumbers _numbers = new();
    private SignatureShape[] _methods = new SignatureShape[256];
    private int _count = 1;
    private int[] _read = new int[16];

    public SignatureShapes(BoundAssembly subject, StackTypes types)
    {
        _subject = subject;
        _types = types;
        _named = new TokenMap<TypeShape>(subject.Reader, token => new TypeShape(SignatureDecoder.DecodeType(subject, token).Unmodified, types));
        _locals = new TokenMap<ShapeRange>(subject.Reader, token => ReadLocals((StandaloneSignatureHandle)token));
    }

    /// <summary>What a signature takes and gives, by its number. Valid until the next is read.</summary>
    public ref readonly SignatureShape this[int number] => ref _methods[number];

    /// <summary>The types of a list.</summary>
    public ReadOnlySpan<int> this[ShapeRange range] => _lists[range];

    /// <summary>Number of a method's or call site's signature over the parameters that it is spelled with; from 1.</summary>
    public int Method(BlobHandle signature)
    {
        ref var number = ref _numbers[signature];
        if (number == 0)
        {
            number = Add(ReadMethod(signature, default));
        }

        return number;
    }

    /// <summary>The same over what is given for the parameters of the type and of the method.</summary>
    public int Method(BlobHandle signature, TypeSig[] typeArguments, TypeSig[] methodArguments) => Add(ReadMethod(signature, new Given(typeArguments, methodArguments)));

    /// <summary>The stack types of a method's local variables.</summary>
    public ReadOnlySpan<int> Locals(StandaloneSignatureHandle locals) => locals.IsNil ? [] : _lists[_locals[locals]];

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

    private int Add(SignatureShape shape)
    {
        if (_count == _methods.Length)
        {
            Table.Grow(ref _methods);
        }

        _methods[_count] = shape;
        return _count++;
    }

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
            var result = Passed(ref blob, given);
            var returns = !isVoid && !(result == StackTypes.Unknown && IsVoid(signature));
            return new SignatureShape(Parameters(ref blob, count, given), result, header.IsInstance, returns);
        }
        catch (BadImageFormatException)
        {
            return Damaged;
        }
    }

    // A void with modifiers, as the setter of an init-only property returns.
    private bool IsVoid(BlobHandle signature) => SignatureDecoder.DecodeMethod(_subject, signature).ReturnType.Unmodified.IsVoid;

    private ShapeRange ReadLocals(StandaloneSignatureHandle handle)
    {
        try
        {
            var blob = _subject.Reader.GetBlobReader(_subject.Reader.GetStandaloneSignature(handle).Signature);
            return blob.ReadSignatureHeader().Kind == SignatureKind.LocalVariables ? Variables(ref blob, blob.ReadCompressedInteger()) : default;
        }
        catch (BadImageFormatException)
        {
            return default;
        }
    }

    private ShapeRange Variables(ref BlobReader blob, int count)
    {
        var read = Room(blob, count);
        for (var i = 0; i < count; i++)
        {
            read[i] = Type(ref blob, default);
        }

        return _lists.Add(read);
    }

    private ShapeRange Parameters(ref BlobReader blob, int count, Given given)
    {
        var read = Room(blob, count);
        for (var i = 0; i < count; i++)
        {
            read[i] = Passed(ref blob, given);
        }

        return _lists.Add(read);
    }

    // The JIT passes and returns what the signature says. A caller does not load what it passes, so that a class which became a struct is still taken as a reference.
    private int Passed(ref BlobReader blob, Given given)
    {
        var start = blob;
        var type = Type(ref blob, given);
        return StackTypes.IsForeignStruct(type) && start.ReadCompressedInteger() == (int)SignatureTypeKind.Class ? _types.Of(TypeSig.Object) : type;
    }

    private Span<int> Room(in BlobReader blob, int count)
    {
        if (count > blob.RemainingBytes || count > ushort.MaxValue)
        {
            throw new BadImageFormatException();
        }

        if (count > _read.Length)
        {
            _read = new int[count * 2];
        }

        return _read.AsSpan(0, count);
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
            case (int)SignatureTypeCode.GenericTypeParameter when given.OfType is { Length: > 0 } ofType && blob.ReadCompressedInteger() is var place && place < ofType.Length:
                return _types.Of(ofType[place]);
            default:
                blob = start;
                return given.IsNothing ? Spelled(ref blob) : _types.Of(given.In(SignatureDecoder.DecodeType(_subject, ref blob)));
        }
    }

    private unsafe int Spelled(ref BlobReader blob)
    {
        var start = blob;
        SignatureScan.Skip(_subject, ref blob);
        ref var spelled = ref _spellings[start.CurrentPointer, (int)(blob.CurrentPointer - start.CurrentPointer)];
        if (spelled == 0)
        {
            spelled = _types.Of(SignatureDecoder.DecodeType(_subject, ref start)) + 1;
        }

        return spelled - 1;
    }

    // What stands for the parameters of a type and of a method; those of which nothing is given stand for themselves.
    private readonly record struct Given(TypeSig[]? OfType, TypeSig[]? OfMethod)
    {
        public bool IsNothing => OfType is not { Length: > 0 } && OfMethod is not { Length: > 0 };

        public TypeSig In(TypeSig type) => type.Substitute(OfType ?? [], OfMethod);
    }
}
