using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>Tells custom attributes by their type's name, as the compiler and the CLR do for well-known ones.</summary>
internal static class AttributeNames
{
    public static bool Is(MetadataReader reader, CustomAttribute attribute, string typeNamespace, string name)
    {
        var (space, type) = Of(reader, attribute);
        return reader.StringComparer.Equals(type, name) && reader.StringComparer.Equals(space, typeNamespace);
    }

    /// <summary>Whether any of the attributes is of the type named.</summary>
    public static bool Any(MetadataReader reader, CustomAttributeHandleCollection attributes, string typeNamespace, string name)
    {
        foreach (var handle in attributes)
        {
            if (Is(reader, reader.GetCustomAttribute(handle), typeNamespace, name))
            {
                return true;
            }
        }

        return false;
    }

    private static (StringHandle Namespace, StringHandle Name) Of(MetadataReader reader, CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            _ => default,
        };
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return (reference.Namespace, reference.Name);
            case HandleKind.TypeDefinition:
                var definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                return (definition.Namespace, definition.Name);
            default:
                return default;
        }
    }
}
