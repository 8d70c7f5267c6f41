using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Roles;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Hosts;

/// <summary>Reads what the contracts of a host declare: its name and version, roles and services.</summary>
internal static class HostManifestReader
{
    private const string Abstractions = "Modules.Abstractions";

    public static HostManifest Read(BindingContext context, AssemblyCatalog assemblies)
    {
        string? name = null;
        string? version = null;
        var roles = new List<HostRole>();
        var services = new List<HostService>();
        var contracts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var simpleName in assemblies.Names.Order(StringComparer.Ordinal))
        {
            if (assemblies.Find(simpleName) is not { } image || !References(image.Reader, Abstractions) || context.Find(simpleName) is not { } assembly)
            {
                continue;
            }

            foreach (var handle in assembly.Reader.GetAssemblyDefinition().GetCustomAttributes())
            {
                var attribute = assembly.Reader.GetCustomAttribute(handle);
                if (AttributeNames.Is(assembly.Reader, attribute, "Modules", nameof(ModuleHostAttribute)))
                {
                    (name, version) = HostOf(assembly.Reader, attribute);
                    contracts.Add(assembly.Name);
                }
            }

            for (var row = 1; row <= assembly.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
            {
                var type = assembly.Type(row);
                foreach (var handle in type.Definition.GetCustomAttributes())
                {
                    var attribute = assembly.Reader.GetCustomAttribute(handle);
                    if (AttributeNames.Is(assembly.Reader, attribute, "Modules", nameof(ModuleRoleAttribute)))
                    {
                        roles.Add(RoleOf(type, attribute));
                        contracts.Add(assembly.Name);
                    }
                    else if (AttributeNames.Is(assembly.Reader, attribute, "Modules", nameof(ModuleServiceAttribute)))
                    {
                        services.Add(new HostService(type.FullName, assembly.Name));
                        contracts.Add(assembly.Name);
                    }
                }
            }
        }

        return new HostManifest(
            name,
            version,
            [.. roles.OrderBy(role => role.Name, StringComparer.Ordinal)],
            [.. services.OrderBy(service => service.Type, StringComparer.Ordinal)],
            [.. contracts]);
    }

    private static bool References(MetadataReader reader, string assembly)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, assembly, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }

    private static (string?, string?) HostOf(MetadataReader reader, CustomAttribute attribute)
    {
        var blob = reader.GetBlobReader(attribute.Value);
        return blob.ReadUInt16() == 1 ? (blob.ReadSerializedString(), blob.ReadSerializedString()) : (null, null);
    }

    private static HostRole RoleOf(TypeSymbol type, CustomAttribute attribute)
    {
        var blob = type.Reader.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        var name = blob.ReadSerializedString() ?? string.Empty;
        string? since = null;
        for (var named = blob.ReadUInt16(); named > 0; named--)
        {
            // Both properties of the attribute are strings: PROPERTY, STRING, name, value.
            blob.ReadByte();
            blob.ReadByte();
            var property = blob.ReadSerializedString();
            var value = blob.ReadSerializedString();
            since = property == nameof(ModuleRoleAttribute.Since) ? value : since;
        }

        return new HostRole(name, type.FullName, type.Assembly.Name, since, RoleUsability.WhyNot(type) is null);
    }
}
