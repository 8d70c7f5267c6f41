using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Writes signature blobs (ECMA-335 II.23.2): the other direction of <see cref="SignatureDecoder"/>.</summary>
internal sealed class SignatureWriter(Func<TypeSymbol, EntityHandle> reference)
{
    public BlobBuilder Type(TypeSig type)
    {
        var blob = new BlobBuilder();
        Write(blob, type);
        return blob;
    }

    public BlobBuilder Field(TypeSig type)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.Field);
        Write(blob, type);
        return blob;
    }

    public BlobBuilder Method(MethodSig signature)
    {
        var blob = new BlobBuilder();
        Write(blob, signature);
        return blob;
    }

    public BlobBuilder Locals(TypeSig type)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(1);
        Write(blob, type);
        return blob;
    }

    public BlobBuilder MethodArguments(IReadOnlyList<TypeSig> arguments)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.MethodSpecification);
        blob.WriteCompressedInteger(arguments.Count);
        foreach (var argument in arguments)
        {
            Write(blob, argument);
        }

        return blob;
    }

    private void Write(BlobBuilder blob, MethodSig signature)
    {
        blob.WriteByte(signature.Header.RawValue);
        if (signature.Header.IsGeneric)
        {
            blob.WriteCompressedInteger(signature.GenericParameterCount);
        }

        blob.WriteCompressedInteger(signature.Parameters.Length);
        Write(blob, signature.ReturnType);
        foreach (var parameter in signature.Parameters)
        {
            Write(blob, parameter);
        }
    }

    private void Write(BlobBuilder blob, TypeSig type)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive:
                blob.WriteByte((byte)type.Primitive);
                break;
            case SigKind.Named:
                Named(blob, type);
                break;
            case SigKind.TypeParameter:
                Number(blob, SignatureTypeCode.GenericTypeParameter, type.Number);
                break;
            case SigKind.MethodParameter:
                Number(blob, SignatureTypeCode.GenericMethodParameter, type.Number);
                break;
            case SigKind.Vector:
                Element(blob, SignatureTypeCode.SZArray, type);
                break;
            case SigKind.ByRef:
                Element(blob, SignatureTypeCode.ByReference, type);
                break;
            case SigKind.Pointer:
                Element(blob, SignatureTypeCode.Pointer, type);
                break;
            case SigKind.Pinned:
                Element(blob, SignatureTypeCode.Pinned, type);
                break;
            case SigKind.Array:
                Element(blob, SignatureTypeCode.Array, type);
                Bounds(blob, type);
                break;
            case SigKind.RequiredModifier or SigKind.OptionalModifier:
                blob.WriteByte((byte)(type.Kind == SigKind.RequiredModifier ? SignatureTypeCode.RequiredModifier : SignatureTypeCode.OptionalModifier));
                blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(reference(type.Modifier!.Type!)));
                Write(blob, type.Element!);
                break;
            case SigKind.FunctionPointer:
                blob.WriteByte((byte)SignatureTypeCode.FunctionPointer);
                Write(blob, type.Function!);
                break;
            default:
                throw new InvalidOperationException($"A signature with {type.Kind} is not to be written.");
        }
    }

    private void Named(BlobBuilder blob, TypeSig type)
    {
        var mark = type.Mark != default ? type.Mark : type.Type!.IsValueType ? SignatureTypeKind.ValueType : SignatureTypeKind.Class;
        if (type.Arguments.Length > 0)
        {
            blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        }

        blob.WriteByte((byte)mark);
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(reference(type.Type!)));
        if (type.Arguments.Length > 0)
        {
            blob.WriteCompressedInteger(type.Arguments.Length);
            foreach (var argument in type.Arguments)
            {
                Write(blob, argument);
            }
        }
    }

    private void Element(BlobBuilder blob, SignatureTypeCode code, TypeSig type)
    {
        blob.WriteByte((byte)code);
        Write(blob, type.Element!);
    }

    private static void Number(BlobBuilder blob, SignatureTypeCode code, int number)
    {
        blob.WriteByte((byte)code);
        blob.WriteCompressedInteger(number);
    }

    // Compilers write a rank and, for each dimension, the lower bound 0.
    private static void Bounds(BlobBuilder blob, TypeSig type)
    {
        blob.WriteCompressedInteger(type.Number);
        blob.WriteCompressedInteger(0);
        blob.WriteCompressedInteger(type.Number);
        for (var dimension = 0; dimension < type.Number; dimension++)
        {
            blob.WriteCompressedSignedInteger(0);
        }
    }
}
