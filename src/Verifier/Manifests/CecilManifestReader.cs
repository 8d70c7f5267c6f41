using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mono.Cecil;

namespace Modules.Verifier.Manifests;

/// <summary>Reads with Mono.Cecil what a library says of itself. Resolves nothing: it reads this one image only.</summary>
internal static class CecilManifestReader
{
    /// <summary>The manifest, or null when the image is no module library.</summary>
    /// <param name="bytes">The image.</param>
    /// <param name="declared">Tokens of the types and methods that may be modules or the compatibility check; nothing else is read.</param>
    /// <exception cref="BadImageFormatException">The manifest is damaged.</exception>
    public static ManifestReading? Read(ImmutableArray<byte> bytes, IReadOnlyList<int> declared)
    {
        try
        {
            return ReadUnguarded(bytes, declared);
        }
        catch (Exception fault) when (fault is not (BadImageFormatException or OutOfMemoryException))
        {
            // On tables that lead nowhere it throws whatever comes of that.
            throw new BadImageFormatException($"what it declares cannot be read ({fault.GetType().Name}: {fault.Message})", fault);
        }
    }

    private static ManifestReading? ReadUnguarded(ImmutableArray<byte> bytes, IReadOnlyList<int> declared)
    {
        using var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);
        using var assembly = AssemblyDefinition.ReadAssembly(stream, new ReaderParameters(ReadingMode.Deferred) { AssemblyResolver = new NoResolver() });
        if (Own(assembly).FirstOrDefault(attribute => attribute.Type == nameof(ModuleLibraryAttribute)).Value is not { } declaration)
        {
            return null;
        }

        var shapes = new List<ModuleShape>();
        CompatibilityCheck? check = null;
        foreach (var token in declared)
        {
            var member = assembly.MainModule.LookupToken(token);
            var attributes = Own((ICustomAttributeProvider)member);
            if (attributes.Exists(attribute => attribute.Type == nameof(ModuleAttribute)))
            {
                shapes.Add(member is TypeDefinition type ? Module(type, attributes) : Module((MethodDefinition)member, attributes));
            }

            if (member is MethodDefinition method && attributes.Exists(attribute => attribute.Type == nameof(ModuleCompatibilityAttribute)))
            {
                check ??= new CompatibilityCheck($"{method.DeclaringType.FullName}::{method.Name}", token, IsCheck(method));
            }
        }

        var ordered = shapes.OrderBy(shape => shape.Module.Name, StringComparer.Ordinal).ThenBy(shape => shape.Module.Type, StringComparer.Ordinal).ToImmutableArray();
        var manifest = ManifestAttributes.Library(declaration, check);
        return new ManifestReading(manifest with { Modules = [.. ordered.Select(shape => shape.Module)] }, ordered);
    }

    private static ModuleShape Module(TypeDefinition type, IReadOnlyList<ManifestAttributes.Raw> attributes)
    {
        var role = type.BaseType;
        for (var depth = 0; role is TypeDefinition own && depth < 256; depth++)
        {
            role = own.BaseType;
        }

        role = role?.GetElementType();
        return new ModuleShape(
            ManifestAttributes.Module(type.FullName, role?.FullName, attributes),
            role is null ? null : Scope(role),
            type.IsAbstract,
            type.HasGenericParameters,
            [.. type.Methods.Where(method => method is { IsConstructor: true, IsStatic: false }).Select(method => Creator(method, ActivationKind.Constructor, method.IsPublic))]);
    }

    private static ModuleShape Module(MethodDefinition method, IReadOnlyList<ManifestAttributes.Raw> attributes)
    {
        var role = method.ReturnType.GetElementType();
        return new ModuleShape(
            ManifestAttributes.Module(method.DeclaringType.FullName, role.FullName, attributes),
            Scope(role),
            IsAbstract: false,
            method.HasGenericParameters || method.DeclaringType.HasGenericParameters,
            [Creator(method, ActivationKind.FactoryMethod, method is { IsPublic: true, IsStatic: true })]);
    }

    private static CreatorShape Creator(MethodDefinition method, ActivationKind kind, bool isCallable) => new(
        kind,
        method.MetadataToken.ToInt32(),
        isCallable,
        [.. method.Parameters.Select(parameter => new CreatorParameter(
            parameter.Name,
            parameter.ParameterType.FullName,
            parameter.ParameterType is TypeSpecification ? string.Empty : Scope(parameter.ParameterType)))]);

    private static bool IsCheck(MethodDefinition method) =>
        method is { IsPublic: true, IsStatic: true, HasGenericParameters: false, Parameters: [var parameter] }
        && !method.DeclaringType.HasGenericParameters
        && method.ReturnType.MetadataType == MetadataType.Boolean
        && parameter.ParameterType.FullName == $"Modules.{nameof(ModuleEnvironment)}";

    private static string Scope(TypeReference type) => type.Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => string.Empty,
    };

    private static List<ManifestAttributes.Raw> Own(ICustomAttributeProvider provider) =>
    [
        .. provider.CustomAttributes
            .Where(attribute => attribute.AttributeType.Namespace == "Modules")
            .Select(attribute => new ManifestAttributes.Raw(attribute.AttributeType.Name, attribute.GetBlob())),
    ];

    private sealed class NoResolver : IAssemblyResolver
    {
        public AssemblyDefinition Resolve(AssemblyNameReference name) => throw new AssemblyResolutionException(name);

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => throw new AssemblyResolutionException(name);

        public void Dispose()
        {
        }
    }
}
