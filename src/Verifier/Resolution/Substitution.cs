using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// What the type parameters of a generic base class stand for, as a blob of arguments in the assembly that spells the base;
/// its own parameters in turn are replaced by <paramref name="outer"/>. The way the CLR compares inherited signatures.
/// </summary>
internal sealed class Substitution(BoundAssembly assembly, BlobReader arguments, Substitution? outer)
{
    public BoundAssembly Assembly => assembly;

    public Substitution? Outer => outer;

    /// <summary>For a TypeSpec of a generic instance: the arguments; for any other token: nothing to substitute.</summary>
    public static Substitution? ForBase(BoundAssembly assembly, EntityHandle baseType, Substitution? outer)
    {
        if (baseType.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)baseType).Signature);
        if (blob.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadByte();
        blob.ReadTypeHandle();
        return new Substitution(assembly, blob, outer);
    }

    /// <summary>A reader that stands on argument <paramref name="index"/>.</summary>
    public bool TryArgument(int index, out BlobReader argument)
    {
        argument = arguments;
        if (index >= argument.ReadCompressedInteger())
        {
            return false;
        }

        for (; index > 0; index--)
        {
            SignatureComparer.Skip(ref argument);
        }

        return true;
    }
}
