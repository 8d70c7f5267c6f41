using System.Reflection.Metadata;
using System.Text;

namespace Modules.Verifier.Symbols;

/// <summary>Reads signature blobs (ECMA-335 II.23.2) into <see cref="TypeSig"/>s. Damaged blobs give <see cref="TypeSig.Invalid"/>, never an exception.</summary>
internal static class SignatureDecoder
{
    // Deeper nesting than any compiler writes; a damaged or hostile blob must not overflow the stack.
    private const int DeepestNesting = 200;

    public static TypeSig DecodeType(BoundAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            return Guarded(() =>
            {
                var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                return Type(assembly, ref blob, 0);
            });
        }

        return Token(assembly, handle, default);
    }

    public static MethodSig DecodeMethod(BoundAssembly assembly, BlobHandle signature)
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(signature);
            return Method(assembly, ref blob, 0);
        }
        catch (BadImageFormatException)
        {
            return MethodSig.Invalid;
        }
    }

    public static TypeSig DecodeField(BoundAssembly assembly, BlobHandle signature) => Guarded(() =>
    {
        var blob = assembly.Reader.GetBlobReader(signature);
        return blob.ReadSignatureHeader().Kind == SignatureKind.Field ? Type(assembly, ref blob, 0) : TypeSig.Invalid;
    });

    /// <summary>The types of a method's local variables; empty when it has none.</summary>
    public static TypeSig[] DecodeLocals(BoundAssembly assembly, StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : DecodeList(assembly, assembly.Reader.GetStandaloneSignature(handle).Signature, SignatureKind.LocalVariables);

    /// <summary>The type arguments of a MethodSpec.</summary>
    public static TypeSig[] DecodeMethodArguments(BoundAssembly assembly, BlobHandle signature) =>
        DecodeList(assembly, signature, SignatureKind.MethodSpecification);

    private static TypeSig Guarded(Func<TypeSig> decode)
    {
        try
        {
            return decode();
        }
        catch (BadImageFormatException)
        {
            return TypeSig.Invalid;
        }
    }

    private static TypeSig[] DecodeList(BoundAssembly assembly, BlobHandle signature, SignatureKind kind)
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(signature);
            return blob.ReadSignatureHeader().Kind == kind ? Types(assembly, ref blob, blob.ReadCompressedInteger(), 0) : [];
        }
        catch (BadImageFormatException)
        {
            return [TypeSig.Invalid];
        }
    }

    private static TypeSig[] Types(BoundAssembly assembly, ref BlobReader blob, int count, int depth)
    {
        if (count > blob.RemainingBytes)
        {
            throw new BadImageFormatException();
        }

        var types = count == 0 ? [] : new TypeSig[count];
        for (var i = 0; i < count; i++)
        {
            types[i] = Type(assembly, ref blob, depth);
        }

        return types;
    }

    private static MethodSig Method(BoundAssembly assembly, ref BlobReader blob, int depth)
    {
        var header = blob.ReadSignatureHeader();
        var generics = header.IsGeneric ? blob.ReadCompressedInteger() : 0;
        var count = blob.ReadCompressedInteger();
        var returns = Type(assembly, ref blob, depth + 1);
        return new MethodSig(header, generics, returns, Types(assembly, ref blob, count, depth + 1));
    }

    private static TypeSig Type(BoundAssembly assembly, ref BlobReader blob, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new BadImageFormatException();
        }

        depth++;
        var code = blob.ReadCompressedInteger();
        switch (code)
        {
            case <= (int)SignatureTypeCode.String and > 0:
            case (int)SignatureTypeCode.TypedReference:
            case (int)SignatureTypeCode.IntPtr:
            case (int)SignatureTypeCode.UIntPtr:
            case (int)SignatureTypeCode.Object:
                return TypeSig.Of((PrimitiveTypeCode)code);
            case (int)SignatureTypeKind.Class:
            case (int)SignatureTypeKind.ValueType:
                return Token(assembly, blob.ReadTypeHandle(), (SignatureTypeKind)code);
            case (int)SignatureTypeCode.GenericTypeInstance:
                var mark = (SignatureTypeKind)blob.ReadCompressedInteger();
                var definition = blob.ReadTypeHandle();
                var arguments = Types(assembly, ref blob, blob.ReadCompressedInteger(), depth);
                return Token(assembly, definition, mark, arguments);
            case (int)SignatureTypeCode.GenericTypeParameter:
                return TypeSig.TypeParameter(blob.ReadCompressedInteger());
            case (int)SignatureTypeCode.GenericMethodParameter:
                return TypeSig.MethodParameter(blob.ReadCompressedInteger());
            case (int)SignatureTypeCode.SZArray:
                return TypeSig.VectorOf(Type(assembly, ref blob, depth));
            case (int)SignatureTypeCode.Array:
                var element = Type(assembly, ref blob, depth);
                var rank = blob.ReadCompressedInteger();
                return TypeSig.ArrayOf(element, rank, Bounds(ref blob));
            case (int)SignatureTypeCode.ByReference:
                return TypeSig.ByRefTo(Type(assembly, ref blob, depth));
            case (int)SignatureTypeCode.Pointer:
                return TypeSig.PointerTo(Type(assembly, ref blob, depth));
            case (int)SignatureTypeCode.Pinned:
                return TypeSig.PinnedOf(Type(assembly, ref blob, depth));
            case (int)SignatureTypeCode.FunctionPointer:
                return TypeSig.FunctionPointer(Method(assembly, ref blob, depth));
            case (int)SignatureTypeCode.RequiredModifier:
            case (int)SignatureTypeCode.OptionalModifier:
                var modifier = DecodeType(assembly, blob.ReadTypeHandle());
                return TypeSig.Modified(Type(assembly, ref blob, depth), modifier, code == (int)SignatureTypeCode.RequiredModifier);
            case (int)SignatureTypeCode.Sentinel:
                return Type(assembly, ref blob, depth);
            default:
                throw new BadImageFormatException();
        }
    }

    private static string Bounds(ref BlobReader blob)
    {
        var text = new StringBuilder();
        for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
        {
            text.Append(blob.ReadCompressedInteger()).Append(',');
        }

        text.Append(';');
        for (var bounds = blob.ReadCompressedInteger(); bounds > 0; bounds--)
        {
            text.Append(blob.ReadCompressedSignedInteger()).Append(',');
        }

        return text.ToString();
    }

    private static TypeSig Token(BoundAssembly assembly, EntityHandle handle, SignatureTypeKind mark, TypeSig[]? arguments = null)
    {
        if (handle.IsNil || assembly.Resolve(handle) is not { } answer)
        {
            return handle.Kind == HandleKind.TypeSpecification ? DecodeType(assembly, handle) : TypeSig.Invalid;
        }

        return answer.Type is { } type ? TypeSig.Named(type, arguments, mark) : TypeSig.Missing(answer.Cause!, arguments, mark);
    }
}
