using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>Tells custom attributes by their type's name, as the compiler and the CLR do for well-known ones.</summary>
internal static class AttributeNames
{
    public static bool Is(MetadataReader reader, CustomAttribute attribute, string typeNamespace, string name)
    {
        Of(reader, attribute, out var space, out var type);
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

    private static void Of(MetadataReader reader, CustomAttribute attribute, out StringHandle typeNamespace, out StringHandle name)
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
                (typeNamespace, name) = (reference.Namespace, reference.Name);
                break;
            case HandleKind.TypeDefinition:
                var definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                (typeNamespace, name) = (definition.Namespace, definition.Name);
                break;
            default:
                (typeNamespace, name) = (default, default);
                break;
        }
    }
}
