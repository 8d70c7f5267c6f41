using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Manifests;

namespace Modules.Verifier.Tests.Manifests;

/// <summary>Reads with System.Reflection.Metadata what a library says of itself: the second opinion on <see cref="CecilManifestReader"/>.</summary>
internal static class SrmManifestReader
{
    /// <summary>The manifest, or null when the image is no module library.</summary>
    /// <exception cref="BadImageFormatException">The manifest is damaged.</exception>
    public static ManifestReading? Read(MetadataReader reader)
    {
        var library = Own(reader, reader.GetAssemblyDefinition().GetCustomAttributes()).Find(attribute => attribute.Type == nameof(ModuleLibraryAttribute));
        if (library.Value is null)
        {
            return null;
        }

        var names = new TypeNames(reader);
        var shapes = new List<ModuleShape>();
        CompatibilityCheck? check = null;
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var attributes = Own(reader, type.GetCustomAttributes());
            if (Declares(attributes, nameof(ModuleAttribute)))
            {
                shapes.Add(Module(reader, names, handle, attributes));
            }

            foreach (var methodHandle in type.GetMethods())
            {
                var method = reader.GetMethodDefinition(methodHandle);
                attributes = Own(reader, method.GetCustomAttributes());
                if (Declares(attributes, nameof(ModuleAttribute)))
                {
                    shapes.Add(Module(reader, names, methodHandle, attributes));
                }

                if (Declares(attributes, nameof(ModuleCompatibilityAttribute)))
                {
                    check ??= new CompatibilityCheck(
                        $"{names.OfDefinition(handle)}::{reader.GetString(method.Name)}",
                        MetadataTokens.GetToken(methodHandle),
                        IsCheck(reader, names, method));
                }
            }
        }

        var ordered = shapes.OrderBy(shape => shape.Module.Name, StringComparer.Ordinal).ThenBy(shape => shape.Module.Type, StringComparer.Ordinal).ToImmutableArray();
        var manifest = ManifestAttributes.Library(library.Value, check);
        return new ManifestReading(manifest with { Modules = [.. ordered.Select(shape => shape.Module)] }, ordered);
    }

    private static bool Declares(List<ManifestAttributes.Raw> attributes, string type) => attributes.Exists(attribute => attribute.Type == type);

    private static ModuleShape Module(MetadataReader reader, TypeNames names, TypeDefinitionHandle handle, List<ManifestAttributes.Raw> attributes)
    {
        var type = reader.GetTypeDefinition(handle);
        var role = type.BaseType;
        for (var depth = 0; role.Kind == HandleKind.TypeDefinition && depth < 256; depth++)
        {
            role = reader.GetTypeDefinition((TypeDefinitionHandle)role).BaseType;
        }

        var (roleName, roleAssembly) = role.IsNil ? (null, null) : names.Of(role);
        return new ModuleShape(
            ManifestAttributes.Module(names.OfDefinition(handle), roleName, attributes),
            roleAssembly,
            (type.Attributes & TypeAttributes.Abstract) != 0,
            type.GetGenericParameters().Count > 0,
            [
                .. type.GetMethods()
                    .Where(method => IsConstructor(reader, reader.GetMethodDefinition(method)))
                    .Select(method => Creator(reader, names, method, ActivationKind.Constructor)),
            ]);
    }

    private static ModuleShape Module(MetadataReader reader, TypeNames names, MethodDefinitionHandle handle, List<ManifestAttributes.Raw> attributes)
    {
        var method = reader.GetMethodDefinition(handle);
        var declaring = method.GetDeclaringType();
        var role = method.DecodeSignature(names, null).ReturnType;
        return new ModuleShape(
            ManifestAttributes.Module(names.OfDefinition(declaring), role.Element ?? role.Name, attributes),
            role.Assembly,
            IsAbstract: false,
            method.GetGenericParameters().Count > 0 || reader.GetTypeDefinition(declaring).GetGenericParameters().Count > 0,
            [Creator(reader, names, handle, ActivationKind.FactoryMethod)]);
    }

    private static CreatorShape Creator(MetadataReader reader, TypeNames names, MethodDefinitionHandle handle, ActivationKind kind)
    {
        var method = reader.GetMethodDefinition(handle);
        var isPublic = (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;
        var parameterNames = method.GetParameters()
            .Select(reader.GetParameter)
            .ToDictionary(parameter => (int)parameter.SequenceNumber, parameter => reader.GetString(parameter.Name));
        return new CreatorShape(
            kind,
            MetadataTokens.GetToken(handle),
            isPublic && (kind == ActivationKind.Constructor || (method.Attributes & MethodAttributes.Static) != 0),
            [
                .. method.DecodeSignature(names, null).ParameterTypes.Select((type, index) => new CreatorParameter(
                    parameterNames.GetValueOrDefault(index + 1, string.Empty),
                    type.Name,
                    type.Element is null ? type.Assembly : string.Empty)),
            ]);
    }

    private static bool IsConstructor(MetadataReader reader, MethodDefinition method) =>
        (method.Attributes & MethodAttributes.RTSpecialName) != 0 && reader.StringComparer.Equals(method.Name, ".ctor");

    private static bool IsCheck(MetadataReader reader, TypeNames names, MethodDefinition method)
    {
        var signature = method.DecodeSignature(names, null);
        return (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
            && (method.Attributes & MethodAttributes.Static) != 0
            && signature.GenericParameterCount == 0
            && reader.GetTypeDefinition(method.GetDeclaringType()).GetGenericParameters().Count == 0
            && signature.ReturnType.Name == "System.Boolean"
            && signature.ParameterTypes is [{ Name: $"Modules.{nameof(ModuleEnvironment)}" }];
    }

    private static List<ManifestAttributes.Raw> Own(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        var found = new List<ManifestAttributes.Raw>();
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent)
            {
                var type = reader.GetTypeReference((TypeReferenceHandle)parent);
                if (reader.StringComparer.Equals(type.Namespace, "Modules"))
                {
                    found.Add(new ManifestAttributes.Raw(reader.GetString(type.Name), reader.GetBlobBytes(attribute.Value)));
                }
            }
        }

        return found;
    }
}
