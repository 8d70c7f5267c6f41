using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Resolves member references as the CLR does: a method by name and exact signature in the type and then its base classes (with what they are instantiated over), a constructor and
/// a field in the type alone, never in the base interfaces of an interface.
/// </summary>
internal static class MemberResolver
{
    // No class hierarchy is this deep; a damaged image may have a circle.
    private const int DeepestHierarchy = 256;

    public static MemberMatch Resolve(BoundAssembly assembly, MemberReferenceHandle handle)
    {
        var reference = assembly.Reader.GetMemberReference(handle);
        TypeSymbol? type;
        switch (reference.Parent.Kind)
        {
            case HandleKind.TypeReference:
            case HandleKind.TypeDefinition:
                var answer = assembly.Resolve(reference.Parent)!;
                if (answer.Type is null)
                {
                    return new MemberMatch(MemberOutcome.FollowsFromType, Cause: answer.Cause);
                }

                type = answer.Type;
                break;
            case HandleKind.TypeSpecification:
                if (Head(assembly, (TypeSpecificationHandle)reference.Parent) is not { } head)
                {
                    return new MemberMatch(MemberOutcome.Provided);
                }

                if (head.Type is null)
                {
                    return new MemberMatch(MemberOutcome.FollowsFromType, Cause: head.Cause);
                }

                type = head.Type;
                break;
            case HandleKind.MethodDefinition:
                // The call site of a vararg method of this very assembly.
                var method = (MethodDefinitionHandle)reference.Parent;
                var declaring = assembly.Type(assembly.Reader.GetMethodDefinition(method).GetDeclaringType());
                return new MemberMatch(MemberOutcome.Method, declaring, MetadataTokens.GetRowNumber(method)) { Attributes = (ushort)assembly.Reader.GetMethodDefinition(method).Attributes };
            default:
                type = assembly.Type(1);
                break;
        }

        var signature = assembly.Reader.GetBlobReader(reference.Signature);
        var name = assembly.Image.Utf8(reference.Name);
        var match = reference.GetKind() == MemberReferenceKind.Field
            ? FindField(type, name, assembly, signature)
            : FindMethod(type, name, assembly, signature);

        // A signature that names a missing type matches nothing: that type is the cause.
        return match.Outcome != MemberOutcome.Missing ? match
            : CauseInSignature(assembly, reference) is { } cause ? new MemberMatch(MemberOutcome.FollowsFromType, type, Cause: AsMissing(assembly, cause, reference, type))
            : WhyNotCompared(assembly, reference, type) is { } failure ? new MemberMatch(MemberOutcome.FollowsFromType, type, Cause: failure)
            : match;
    }

    /// <summary>A missing type in a signature as the CLR meets it: it finds no member with that signature, unless to look for one fails.</summary>
    public static Cause AsMissing(BoundAssembly assembly, Cause cause, MemberReference reference, TypeSymbol? type) => cause.IsUndecided
        ? cause
        : WhyNotCompared(assembly, reference, type) ?? cause with { Exception = (reference.GetKind() == MemberReferenceKind.Field ? Rules.FieldMissing : Rules.MethodMissing).Exception };

    // Where the CLR looks into an assembly that is not there, because a member of that name has a type of that name at that place.
    private static Cause? WhyNotCompared(BoundAssembly assembly, MemberReference reference, TypeSymbol? type)
    {
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var named = SignatureDecoder.DecodeField(assembly, reference.Signature);
            return type?.Fields
                .Where(field => type.Assembly.Image.HasName(field.Definition.Name, assembly.Image.Utf8(reference.Name)))
                .Select(field => ComparedNames.Missing(field.Type, named))
                .FirstOrDefault(cause => cause is not null);
        }

        var signature = SignatureDecoder.DecodeMethod(assembly, reference.Signature);
        for (var owner = type; owner is not null; owner = owner.BaseType?.Type)
        {
            foreach (var method in owner.Methods)
            {
                if (method.HasName(assembly.Image.Utf8(reference.Name)) && ComparedNames.Missing(signature, method.Signature) is { } cause)
                {
                    return cause;
                }
            }
        }

        return null;
    }

    /// <summary>Finds a method in a type and its base classes.</summary>
    public static MemberMatch FindMethod(TypeSymbol start, ReadOnlySpan<byte> name, BoundAssembly signatureAssembly, BlobReader signature)
    {
        var isConstructor = name.SequenceEqual(".ctor"u8) || name.SequenceEqual(".cctor"u8);
        Substitution? substitution = null;
        var type = start;
        for (var depth = 0; depth < DeepestHierarchy; depth++)
        {
            if (FindOwnMethod(type, name, signatureAssembly, signature, substitution) is > 0 and var row)
            {
                return new MemberMatch(MemberOutcome.Method, type, row) { Attributes = (ushort)type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).Attributes };
            }

            var parent = type.Definition.BaseType;
            if (isConstructor || parent.IsNil)
            {
                break;
            }

            var answer = parent.Kind == HandleKind.TypeSpecification
                ? Head(type.Assembly, (TypeSpecificationHandle)parent)
                : type.Assembly.Resolve(parent);
            if (answer?.Type is not { } next)
            {
                // The hierarchy ends in something missing: that is the cause, if the member is not found before.
                return answer is null
                    ? new MemberMatch(MemberOutcome.Missing, start)
                    : new MemberMatch(MemberOutcome.FollowsFromType, start, Cause: answer.Cause);
            }

            substitution = Substitution.ForBase(type.Assembly, parent, substitution);
            type = next;
        }

        return new MemberMatch(MemberOutcome.Missing, start);
    }

    /// <summary>Row of the type's own method with this name and signature, or 0.</summary>
    public static int FindOwnMethod(TypeSymbol type, ReadOnlySpan<byte> name, BoundAssembly signatureAssembly, BlobReader signature, Substitution? substitution)
    {
        var reader = type.Reader;
        var image = type.Assembly.Image;
        var row = type.FirstMethod;
        for (var end = row + type.MethodCount; row < end; row++)
        {
            var method = reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row));
            if (image.HasName(method.Name, name)
                && new SignatureComparer(signatureAssembly, type.Assembly).SameMethod(signature, null, reader.GetBlobReader(method.Signature), substitution))
            {
                return row;
            }
        }

        return 0;
    }

    private static MemberMatch FindField(TypeSymbol type, ReadOnlySpan<byte> name, BoundAssembly signatureAssembly, BlobReader signature)
    {
        foreach (var handle in type.Definition.GetFields())
        {
            var field = type.Reader.GetFieldDefinition(handle);
            if (type.Assembly.Image.HasName(field.Name, name)
                && (field.Attributes & System.Reflection.FieldAttributes.Literal) == 0
                && new SignatureComparer(signatureAssembly, type.Assembly).SameField(signature, type.Reader.GetBlobReader(field.Signature), null))
            {
                return new MemberMatch(MemberOutcome.Field, type, MetadataTokens.GetRowNumber(handle)) { Attributes = (ushort)field.Attributes };
            }
        }

        return new MemberMatch(MemberOutcome.Missing, type);
    }

    /// <summary>The definition that a generic instance is of; null for arrays and other types that are no class.</summary>
    private static TypeReferenceAnswer? Head(BoundAssembly assembly, TypeSpecificationHandle handle)
    {
        var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification(handle).Signature);
        var code = (SignatureTypeCode)blob.ReadByte();
        if (code == SignatureTypeCode.GenericTypeInstance)
        {
            blob.ReadByte();
            return assembly.Resolve(blob.ReadTypeHandle());
        }

        return code is (SignatureTypeCode)SignatureTypeKind.Class or (SignatureTypeCode)SignatureTypeKind.ValueType ? assembly.Resolve(blob.ReadTypeHandle()) : null;
    }

    private static Cause? CauseInSignature(BoundAssembly assembly, MemberReference reference) =>
        reference.GetKind() == MemberReferenceKind.Field
            ? SignatureDecoder.DecodeField(assembly, reference.Signature).Causes().FirstOrDefault()
            : SignatureDecoder.DecodeMethod(assembly, reference.Signature).Causes().FirstOrDefault();
}
