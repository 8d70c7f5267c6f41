using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Looks through a signature blob, without decoding it, for a type that is marked as another kind than it is. Almost every signature of almost every library has none.</summary>
internal static class KindScan
{
    /// <summary>Whether a field, method or local signature marks a type that changed between class and value type.</summary>
    public static bool HasChange(BoundAssembly assembly, BlobHandle signature)
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(signature);
            var header = blob.ReadSignatureHeader();
            switch (header.Kind)
            {
                case SignatureKind.Field:
                    return Type(assembly, ref blob);
                case SignatureKind.LocalVariables:
                    return Types(assembly, ref blob, blob.ReadCompressedInteger());
                default:
                    return Method(assembly, ref blob, header);
            }
        }
        catch (BadImageFormatException)
        {
            // A damaged blob is for those who decode it.
            return false;
        }
    }

    private static bool Method(BoundAssembly assembly, ref BlobReader blob, SignatureHeader header)
    {
        if (header.IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return Types(assembly, ref blob, blob.ReadCompressedInteger() + 1);
    }

    private static bool Types(BoundAssembly assembly, ref BlobReader blob, int count)
    {
        for (; count > 0; count--)
        {
            if (Type(assembly, ref blob))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Type(BoundAssembly assembly, ref BlobReader blob)
    {
        while (true)
        {
            var code = blob.ReadCompressedInteger();
            switch (code)
            {
                case (int)SignatureTypeKind.Class:
                case (int)SignatureTypeKind.ValueType:
                    return IsChanged(assembly, blob.ReadTypeHandle(), code == (int)SignatureTypeKind.ValueType);
                case (int)SignatureTypeCode.GenericTypeInstance:
                    var isValueType = blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType;
                    return IsChanged(assembly, blob.ReadTypeHandle(), isValueType) || Types(assembly, ref blob, blob.ReadCompressedInteger());
                case (int)SignatureTypeCode.GenericTypeParameter:
                case (int)SignatureTypeCode.GenericMethodParameter:
                    blob.ReadCompressedInteger();
                    return false;
                case (int)SignatureTypeCode.SZArray:
                case (int)SignatureTypeCode.ByReference:
                case (int)SignatureTypeCode.Pointer:
                case (int)SignatureTypeCode.Pinned:
                case (int)SignatureTypeCode.Sentinel:
                    continue;
                case (int)SignatureTypeCode.RequiredModifier:
                case (int)SignatureTypeCode.OptionalModifier:
                    blob.ReadCompressedInteger();
                    continue;
                case (int)SignatureTypeCode.Array:
                    if (Type(assembly, ref blob))
                    {
                        return true;
                    }

                    blob.ReadCompressedInteger();
                    for (var part = 0; part < 2; part++)
                    {
                        for (var count = blob.ReadCompressedInteger(); count > 0; count--)
                        {
                            blob.ReadCompressedInteger();
                        }
                    }

                    return false;
                case (int)SignatureTypeCode.FunctionPointer:
                    return Method(assembly, ref blob, blob.ReadSignatureHeader());
                default:
                    return false;
            }
        }
    }

    private static bool IsChanged(BoundAssembly assembly, EntityHandle handle, bool isValueType) =>
        handle.Kind == HandleKind.TypeReference && assembly.Resolve(handle)?.Type is { } type && type.IsValueType != isValueType;
}
