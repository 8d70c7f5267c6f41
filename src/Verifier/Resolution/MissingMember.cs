using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Says why a member reference does not bind: what differs between it and what the type has.</summary>
internal static class MissingMember
{
    public static Cause Describe(BoundAssembly assembly, MemberReferenceHandle handle, TypeSymbol type)
    {
        var reference = assembly.Reader.GetMemberReference(handle);
        var name = assembly.Reader.GetString(reference.Name);
        var declaring = Declaring(assembly, reference.Parent, type);
        var owner = $"{type.Assembly.Name} {type.Assembly.Image.Version}";
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var fieldType = SignatureDecoder.DecodeField(assembly, reference.Signature);
            var (fieldRule, fieldHint, fieldCandidates) = FieldCandidates.Compare(assembly, type, name, fieldType);
            return new Cause(
                fieldRule,
                type.Assembly.Name,
                SymbolSpelling.Field(declaring, name, fieldType),
                $"{owner} has no field {type.FullName}.{name} of type {fieldType}: {fieldHint}.",
                Rules.FieldMissing.Exception)
            { Candidates = fieldCandidates };
        }

        var signature = SignatureDecoder.DecodeMethod(assembly, reference.Signature);
        var (rule, hint, candidates) = MethodCandidates.Compare(assembly, type, name, signature);
        return new Cause(
            rule,
            type.Assembly.Name,
            SymbolSpelling.Method(declaring, name, signature),
            $"{owner} has no method {SymbolSpelling.Method(type.FullName, name, signature)}: {hint}.",
            Rules.MethodMissing.Exception)
        { Candidates = candidates };
    }

    private static string Declaring(BoundAssembly assembly, EntityHandle parent, TypeSymbol type)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            blob.ReadByte();
            blob.ReadByte();
            parent = blob.ReadTypeHandle();
        }

        return parent.Kind == HandleKind.TypeReference
            ? $"{SymbolSpelling.Scope(assembly, (TypeReferenceHandle)parent)}!{SymbolSpelling.TypeName(assembly.Reader, (TypeReferenceHandle)parent)}"
            : $"{type.Assembly.Name}!{type.FullName}";
    }
}
