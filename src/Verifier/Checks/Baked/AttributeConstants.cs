using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>The constants that attributes of a library hold. What the compiler itself writes is none of them, and of attributes of the assembly, which builds write, only values of enums.</summary>
internal static class AttributeConstants
{
    /// <summary>Each value, with its type where that is an enum, and the place of the attribute.</summary>
    public static IEnumerable<(TypeSymbol? Enum, object Value, Place Place)> Of(BoundAssembly subject)
    {
        var types = new Types(subject);
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            var attribute = subject.Reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.CustomAttribute || IsOfCompiler(subject, attribute.Constructor))
            {
                continue;
            }

            foreach (var (type, value) in Values(attribute, types))
            {
                var (named, constant) = (type?.Type is { IsEnum: true } ? type.Type : null, Constants.Plain(value));
                if (constant is not null && (named is not null || attribute.Parent.Kind is not (HandleKind.AssemblyDefinition or HandleKind.ModuleDefinition)))
                {
                    yield return (named, constant, AttributeUses.PlaceOf(subject, attribute.Parent));
                }
            }
        }
    }

    private static bool IsOfCompiler(BoundAssembly subject, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference
        && subject.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
        && subject.Reader.StringComparer.Equals(subject.Reader.GetTypeReference((TypeReferenceHandle)type).Namespace, "System.Runtime.CompilerServices");

    // Arrays give their elements.
    private static IEnumerable<(TypeSig? Type, object? Value)> Values(CustomAttribute attribute, Types types)
    {
        try
        {
            var decoded = attribute.DecodeValue(types);
            return decoded.FixedArguments.Concat(decoded.NamedArguments.Select(argument => new CustomAttributeTypedArgument<TypeSig?>(argument.Type, argument.Value))).SelectMany(Flat);
        }
        catch (BadImageFormatException)
        {
            // That it cannot be read against this host is another law's (MOD7001).
            return [];
        }
    }

    private static IEnumerable<(TypeSig? Type, object? Value)> Flat(CustomAttributeTypedArgument<TypeSig?> argument) =>
        argument.Value is ImmutableArray<CustomAttributeTypedArgument<TypeSig?>> elements ? elements.SelectMany(Flat) : [(argument.Type, argument.Value)];

    private sealed class Types(BoundAssembly subject) : ICustomAttributeTypeProvider<TypeSig?>
    {
        public TypeSig? GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeSig.Of(typeCode);

        public TypeSig? GetSystemType() => null;

        public TypeSig? GetSZArrayType(TypeSig? elementType) => elementType is null ? null : TypeSig.VectorOf(elementType);

        public TypeSig? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => subject.Type(handle).Open;

        public TypeSig? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => SignatureDecoder.DecodeType(subject, handle);

        public TypeSig? GetTypeFromSerializedName(string name) => Accessors.TypeText.Resolve(subject, name);

        public PrimitiveTypeCode GetUnderlyingEnumType(TypeSig? type) =>
            type?.Type?.Fields.FirstOrDefault(field => !field.IsStatic)?.Type.Unmodified.Primitive is { } code and not default(PrimitiveTypeCode) ? code : throw new BadImageFormatException();

        public bool IsSystemType(TypeSig? type) => type is null || type.Type?.IsCore("System", "Type") == true;
    }
}
