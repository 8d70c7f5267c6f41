using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>A ref struct is a field of ref structs only, and never static (MOD2007).</summary>
internal sealed class ByRefLikeFieldCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        foreach (var handle in type.Definition.GetFields())
        {
            if (StructOf(type.Assembly, type.Reader.GetFieldDefinition(handle).Signature) is { IsByRefLike: true } used
                && !examination.IsSubject(used.Assembly)
                && new FieldSymbol(type, handle) is var field
                && (field.IsStatic || !type.IsByRefLike))
            {
                examination.Report(
                    Because(
                        Rules.ByRefLike,
                        used.Assembly,
                        $"{used.Assembly.Name}!{used.FullName}",
                        $"{used.FullName} is a ref struct now, which cannot be {(field.IsStatic ? "a static field" : "a field of a class or an ordinary struct")}."),
                    Place.Of(field),
                    Impact.FailsType(Rules.ByRefLike.Exception));
            }
        }
    }

    // Most fields are no structs of other assemblies: the signature says so before it is decoded.
    private static TypeSymbol? StructOf(BoundAssembly assembly, BlobHandle signature)
    {
        var blob = assembly.Reader.GetBlobReader(signature);
        if (blob.Length < 3 || blob.ReadSignatureHeader().Kind != SignatureKind.Field)
        {
            return null;
        }

        switch (blob.ReadCompressedInteger())
        {
            case (int)SignatureTypeKind.ValueType:
                break;
            case (int)SignatureTypeCode.GenericTypeInstance when blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType:
                break;
            case (int)SignatureTypeCode.RequiredModifier or (int)SignatureTypeCode.OptionalModifier:
                return SignatureDecoder.DecodeField(assembly, signature).Unmodified.Type;
            default:
                return null;
        }

        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } token ? assembly.Resolve(token)?.Type : null;
    }
}
