using System.Reflection.Metadata;
using System.Text;

namespace Modules.Verifier.Symbols;

/// <summary>Reads signature blobs (ECMA-335 II.23.2) into <see cref="TypeSig"/>s. Damaged blobs give <see cref="TypeSig.Invalid"/>, never an exception. Each blob is read once: what it says is not to be changed.</summary>
internal static class SignatureDecoder
{
    // Deeper nesting than any compiler writes; a damaged or hostile blob must not overflow the stack.
    private const int DeepestNesting = 200;

    public static TypeSig DecodeType(BoundAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return Token(assembly, handle, default);
        }

        var signature = assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature;
        return assembly.Signatures.Types.Find(signature) ?? assembly.Signatures.Types.Add(signature, Decode(assembly, signature, isField: false));
    }

    public static MethodSig DecodeMethod(BoundAssembly assembly, BlobHandle signature) =>
        assembly.Signatures.Methods.Find(signature) ?? assembly.Signatures.Methods.Add(signature, Method(assembly, signature));

    public static TypeSig DecodeField(BoundAssembly assembly, BlobHandle signature) =>
        assembly.Signatures.Fields.Find(signature) ?? assembly.Signatures.Fields.Add(signature, Decode(assembly, signature, isField: true));

    /// <summary>The types of a method's local variables; empty when it has none.</summary>
    public static TypeSig[] DecodeLocals(BoundAssembly assembly, StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : DecodeLocals(assembly, assembly.Reader.GetStandaloneSignature(handle).Signature);

    /// <summary>The types of a signature of local variables.</summary>
    public static TypeSig[] DecodeLocals(BoundAssembly assembly, BlobHandle signature) => DecodeList(assembly, signature, SignatureKind.LocalVariables);

    /// <summary>The type arguments of a MethodSpec.</summary>
    public static TypeSig[] DecodeMethodArguments(BoundAssembly assembly, BlobHandle signature) =>
        DecodeList(assembly, signature, SignatureKind.MethodSpecification);

    /// <summary>The type at which a reader of a signature stands, and moves the reader behind it.</summary>
    /// <exception cref="BadImageFormatException">The blob is damaged.</exception>
    public static TypeSig DecodeType(BoundAssembly assembly, ref BlobReader blob) => Type(assembly, ref blob, 0);

    /// <summary>Whether a signature is nested deeper than it is read, so that nothing is known of what it says.</summary>
    /// <param name="assembly">The assembly that the signature stands in.</param>
    /// <param name="signature">A signature of any kind.</param>
    /// <param name="isType">Whether it is that of a type specification, which has no header.</param>
    public static bool IsTooDeep(BoundAssembly assembly, BlobHandle signature, bool isType)
    {
        // Each level takes a byte at least.
        var blob = assembly.Reader.GetBlobReader(signature);
        if (blob.Length <= DeepestNesting)
        {
            return false;
        }

        try
        {
            switch (isType ? SignatureKind.Field : blob.ReadSignatureHeader().Kind)
            {
                case SignatureKind.Field:
                    Type(assembly, ref blob, 0);
                    break;
                case SignatureKind.LocalVariables or SignatureKind.MethodSpecification:
                    Types(assembly, ref blob, blob.ReadCompressedInteger(), 0);
                    break;
                default:
                    blob.Reset();
                    Method(assembly, ref blob, 0);
                    break;
            }

            return false;
        }
        catch (TooDeepException)
        {
            return true;
        }
        catch (BadImageFormatException)
        {
            // Damage is told by whoever needs it.
            return false;
        }
    }

    private static TypeSig Decode(BoundAssembly assembly, BlobHandle signature, bool isField)
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(signature);
            return !isField || blob.ReadSignatureHeader().Kind == SignatureKind.Field ? Type(assembly, ref blob, 0) : TypeSig.Invalid;
        }
        catch (BadImageFormatException)
        {
            return TypeSig.Invalid;
        }
    }

    private static MethodSig Method(BoundAssembly assembly, BlobHandle signature)
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

    private static TypeSig[] DecodeList(BoundAssembly assembly, BlobHandle signature, SignatureKind kind) =>
        assembly.Signatures.Lists.Find(signature) ?? assembly.Signatures.Lists.Add(signature, List(assembly, signature, kind));

    private static TypeSig[] List(BoundAssembly assembly, BlobHandle signature, SignatureKind kind)
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
            throw new TooDeepException();
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
                var modifier = Modifier(assembly, blob.ReadTypeHandle(), depth);
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

    // A modifier may be spelled by a TypeSpec, which in a damaged image leads back to this very signature.
    private static TypeSig Modifier(BoundAssembly assembly, EntityHandle handle, int depth)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return Token(assembly, handle, default);
        }

        var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        return Type(assembly, ref blob, depth);
    }

    // The runtime takes a TypeDef or a TypeRef here, and nothing else.
    private static TypeSig Token(BoundAssembly assembly, EntityHandle handle, SignatureTypeKind mark, TypeSig[]? arguments = null)
    {
        if (handle.IsNil || assembly.Resolve(handle) is not { } answer)
        {
            return TypeSig.Invalid;
        }

        return answer.Type is not { } type ? TypeSig.Missing(answer.Cause!, arguments, mark) : arguments is null ? type.Plain(mark) : TypeSig.Named(type, arguments, mark);
    }

    private sealed class TooDeepException : BadImageFormatException;
}
