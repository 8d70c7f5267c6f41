using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Modules.Verifier.Tests.Manifests;

/// <summary>A type as a manifest names it.</summary>
/// <param name="Name">Full name as Cecil spells it.</param>
/// <param name="Assembly">Simple name of the assembly that it (or its element) is referenced in.</param>
/// <param name="Element">Full name of what an array, reference, pointer or generic instance is made of; null for a plain type.</param>
internal sealed record NamedType(string Name, string Assembly, string? Element = null);

/// <summary>Spells types for manifests from metadata alone.</summary>
internal sealed class TypeNames(MetadataReader reader) : ISignatureTypeProvider<NamedType, object?>
{
    private readonly string _own = reader.GetString(reader.GetAssemblyDefinition().Name);
    private readonly string _core = CoreScope(reader);

    public string OfDefinition(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{OfDefinition(outer)}/{name}" : Qualified(type.Namespace, name);
    }

    public (string? Name, string? Assembly) Of(EntityHandle handle)
    {
        var type = handle.Kind switch
        {
            HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
            _ => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        };
        return (type.Element ?? type.Name, type.Assembly);
    }

    public NamedType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new(OfDefinition(handle), _own);

    public NamedType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0);
                return outer with { Name = $"{outer.Name}/{name}" };
            case HandleKind.AssemblyReference:
                var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new NamedType(Qualified(type.Namespace, name), reader.GetString(assembly.Name));
            default:
                return new NamedType(Qualified(type.Namespace, name), _own);
        }
    }

    public NamedType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public NamedType GetPrimitiveType(PrimitiveTypeCode typeCode) => new($"System.{typeCode}", _core);

    public NamedType GetSZArrayType(NamedType elementType) => Over(elementType, $"{elementType.Name}[]");

    public NamedType GetArrayType(NamedType elementType, ArrayShape shape) => Over(elementType, $"{elementType.Name}[{new string(',', shape.Rank - 1)}]");

    public NamedType GetByReferenceType(NamedType elementType) => Over(elementType, $"{elementType.Name}&");

    public NamedType GetPointerType(NamedType elementType) => Over(elementType, $"{elementType.Name}*");

    public NamedType GetPinnedType(NamedType elementType) => elementType;

    public NamedType GetModifiedType(NamedType modifier, NamedType unmodifiedType, bool isRequired) =>
        Over(unmodifiedType, $"{unmodifiedType.Name} {(isRequired ? "modreq" : "modopt")}({modifier.Name})");

    public NamedType GetGenericInstantiation(NamedType genericType, ImmutableArray<NamedType> typeArguments) =>
        Over(genericType, $"{genericType.Name}<{string.Join(",", typeArguments.Select(argument => argument.Name))}>");

    public NamedType GetGenericTypeParameter(object? genericContext, int index) => new($"!{index}", string.Empty);

    public NamedType GetGenericMethodParameter(object? genericContext, int index) => new($"!!{index}", string.Empty);

    public NamedType GetFunctionPointerType(MethodSignature<NamedType> signature) => new("method*", string.Empty);

    private static NamedType Over(NamedType element, string name) => new(name, element.Assembly, element.Element ?? element.Name);

    private static string CoreScope(MetadataReader reader)
    {
        // The scope that primitive types belong to by convention, as Cecil has it too.
        foreach (var handle in reader.AssemblyReferences)
        {
            var name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            if (name is "mscorlib" or "System.Runtime" or "System.Private.CoreLib" or "netstandard")
            {
                return name;
            }
        }

        return string.Empty;
    }

    private string Qualified(StringHandle typeNamespace, string name) =>
        typeNamespace.IsNil ? name : $"{reader.GetString(typeNamespace)}.{name}";
}
