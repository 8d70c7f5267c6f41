using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>A ref struct is a field of ref structs only, and never static (MOD2007).</summary>
internal sealed class ByRefLikeFieldCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        foreach (var field in type.Fields)
        {
            // Most fields are no structs: their signature says so before it is decoded.
            if (!MayBeStruct(field))
            {
                continue;
            }

            if (field.Type.Unmodified is { Kind: SigKind.Named, Type: { IsValueType: true } used }
                && !examination.IsSubject(used.Assembly)
                && used.IsByRefLike
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

    private static bool MayBeStruct(FieldSymbol field)
    {
        var blob = field.Assembly.Reader.GetBlobReader(field.Definition.Signature);
        return blob.Length > 1
            && blob.ReadSignatureHeader().Kind == SignatureKind.Field
            && blob.ReadCompressedInteger() is (int)SignatureTypeKind.ValueType or (int)SignatureTypeCode.GenericTypeInstance or (int)SignatureTypeCode.RequiredModifier or (int)SignatureTypeCode.OptionalModifier;
    }
}
