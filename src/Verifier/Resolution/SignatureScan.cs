using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Is shown the types that a signature names.</summary>
internal interface ISignatureVisitor
{
    /// <summary>Looks at one named type; true ends the scan.</summary>
    /// <param name="assembly">The assembly that the signature stands in.</param>
    /// <param name="type">Token of the type.</param>
    /// <param name="isValueType">Whether the signature marks it as a value type.</param>
    /// <param name="isInstance">Whether it is a generic type with arguments.</param>
    /// <param name="isArgument">Whether it stands among the arguments of another.</param>
    bool Visit(BoundAssembly assembly, EntityHandle type, bool isValueType, bool isInstance, bool isArgument);
}

/// <summary>Looks through a signature blob without decoding it (ECMA-335 II.23.2). A damaged blob shows what it shows: decoding it is for others.</summary>
internal static class SignatureScan
{
    /// <summary>Whether the visitor says yes to a type of a field, method, local or method specification signature.</summary>
    public static bool Any<TVisitor>(BoundAssembly assembly, BlobHandle signature, TVisitor visitor)
        where TVisitor : struct, ISignatureVisitor
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(signature);
            var header = blob.ReadSignatureHeader();
            return header.Kind switch
            {
                SignatureKind.Field => Type(assembly, ref blob, visitor, isArgument: false),
                SignatureKind.LocalVariables or SignatureKind.MethodSpecification => Types(assembly, ref blob, blob.ReadCompressedInteger(), visitor, header.Kind == SignatureKind.MethodSpecification),
                _ => Method(assembly, ref blob, header, visitor),
            };
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether the visitor says yes to a type of a type specification.</summary>
    public static bool AnyOf<TVisitor>(BoundAssembly assembly, TypeSpecificationHandle specification, TVisitor visitor)
        where TVisitor : struct, ISignatureVisitor
    {
        try
        {
            var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification(specification).Signature);
            return Type(assembly, ref blob, visitor, isArgument: false);
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static bool Method<TVisitor>(BoundAssembly assembly, ref BlobReader blob, SignatureHeader header, TVisitor visitor)
        where TVisitor : struct, ISignatureVisitor
    {
        if (header.IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return Types(assembly, ref blob, blob.ReadCompressedInteger() + 1, visitor, isArgument: false);
    }

    private static bool Types<TVisitor>(BoundAssembly assembly, ref BlobReader blob, int count, TVisitor visitor, bool isArgument)
        where TVisitor : struct, ISignatureVisitor
    {
        for (; count > 0; count--)
        {
            if (Type(assembly, ref blob, visitor, isArgument))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Type<TVisitor>(BoundAssembly assembly, ref BlobReader blob, TVisitor visitor, bool isArgument)
        where TVisitor : struct, ISignatureVisitor
    {
        while (true)
        {
            var code = blob.ReadCompressedInteger();
            switch (code)
            {
                case (int)SignatureTypeKind.Class:
                case (int)SignatureTypeKind.ValueType:
                    return visitor.Visit(assembly, blob.ReadTypeHandle(), code == (int)SignatureTypeKind.ValueType, false, isArgument);
                case (int)SignatureTypeCode.GenericTypeInstance:
                    var isValueType = blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType;
                    return visitor.Visit(assembly, blob.ReadTypeHandle(), isValueType, true, isArgument) || Types(assembly, ref blob, blob.ReadCompressedInteger(), visitor, isArgument: true);
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
                    if (Type(assembly, ref blob, visitor, isArgument))
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
                    return Method(assembly, ref blob, blob.ReadSignatureHeader(), visitor);
                default:
                    return false;
            }
        }
    }
}
