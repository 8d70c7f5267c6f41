using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>How a type is named in a signature.</summary>
[Flags]
internal enum NamedAs : byte
{
    None = 0,

    /// <summary>The signature marks it as a value type.</summary>
    ValueType = 1,

    /// <summary>It is a generic type with arguments.</summary>
    Instance = 2,

    /// <summary>It stands among the arguments of another.</summary>
    Argument = 4,

    /// <summary>It is what an array holds.</summary>
    Element = 8,
}

/// <summary>Is shown the types that a signature names.</summary>
internal interface ISignatureVisitor
{
    /// <summary>Looks at one named type; true ends the scan.</summary>
    /// <param name="assembly">The assembly that the signature stands in.</param>
    /// <param name="type">Token of the type.</param>
    /// <param name="how">How it is named.</param>
    bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how);

    /// <summary>Looks at a type parameter; true ends the scan.</summary>
    bool VisitParameter();
}

/// <summary>Looks through a signature blob without decoding it (ECMA-335 II.23.2). A damaged blob shows what it shows: decoding it is for others.</summary>
internal static class SignatureScan
{
    // Deeper nesting than any compiler writes; a damaged or hostile blob must not overflow the stack.
    private const int DeepestNesting = 200;

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
                SignatureKind.Field => Type(assembly, ref blob, visitor, NamedAs.None, 0),
                SignatureKind.LocalVariables or SignatureKind.MethodSpecification => Types(assembly, ref blob, blob.ReadCompressedInteger(), visitor, header.Kind == SignatureKind.MethodSpecification ? NamedAs.Argument : NamedAs.None, 0),
                _ => Method(assembly, ref blob, header, visitor, 0),
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
            return Type(assembly, ref blob, visitor, NamedAs.None, 0);
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Moves a reader that stands at a type behind it.</summary>
    /// <exception cref="BadImageFormatException">The blob ends before.</exception>
    public static void Skip(BoundAssembly assembly, ref BlobReader blob) => Type(assembly, ref blob, default(Nobody), NamedAs.None, 0);

    private static bool Method<TVisitor>(BoundAssembly assembly, ref BlobReader blob, SignatureHeader header, TVisitor visitor, int depth)
        where TVisitor : struct, ISignatureVisitor
    {
        if (header.IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return Types(assembly, ref blob, blob.ReadCompressedInteger() + 1, visitor, NamedAs.None, depth);
    }

    private static bool Types<TVisitor>(BoundAssembly assembly, ref BlobReader blob, int count, TVisitor visitor, NamedAs how, int depth)
        where TVisitor : struct, ISignatureVisitor
    {
        for (; count > 0; count--)
        {
            if (Type(assembly, ref blob, visitor, how, depth))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Type<TVisitor>(BoundAssembly assembly, ref BlobReader blob, TVisitor visitor, NamedAs how, int depth)
        where TVisitor : struct, ISignatureVisitor
    {
        if (++depth > DeepestNesting)
        {
            throw new BadImageFormatException();
        }

        while (true)
        {
            var code = blob.ReadCompressedInteger();
            switch (code)
            {
                case (int)SignatureTypeKind.Class:
                case (int)SignatureTypeKind.ValueType:
                    return visitor.Visit(assembly, blob.ReadTypeHandle(), code == (int)SignatureTypeKind.ValueType ? how | NamedAs.ValueType : how);
                case (int)SignatureTypeCode.GenericTypeInstance:
                    var instance = how | NamedAs.Instance | (blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType ? NamedAs.ValueType : NamedAs.None);
                    return visitor.Visit(assembly, blob.ReadTypeHandle(), instance) || Types(assembly, ref blob, blob.ReadCompressedInteger(), visitor, NamedAs.Argument, depth);
                case (int)SignatureTypeCode.GenericTypeParameter:
                case (int)SignatureTypeCode.GenericMethodParameter:
                    blob.ReadCompressedInteger();
                    return visitor.VisitParameter();
                case (int)SignatureTypeCode.SZArray:
                    how |= NamedAs.Element;
                    continue;
                case (int)SignatureTypeCode.ByReference:
                case (int)SignatureTypeCode.Pointer:
                    how &= ~NamedAs.Element;
                    continue;
                case (int)SignatureTypeCode.Pinned:
                case (int)SignatureTypeCode.Sentinel:
                    continue;
                case (int)SignatureTypeCode.RequiredModifier:
                case (int)SignatureTypeCode.OptionalModifier:
                    blob.ReadCompressedInteger();
                    continue;
                case (int)SignatureTypeCode.Array:
                    if (Type(assembly, ref blob, visitor, how | NamedAs.Element, depth))
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
                    return Method(assembly, ref blob, blob.ReadSignatureHeader(), visitor, depth);
                default:
                    return false;
            }
        }
    }

    private readonly struct Nobody : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) => false;

        public bool VisitParameter() => false;
    }
}
