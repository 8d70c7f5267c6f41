using System.Collections.Immutable;

namespace Modules.Verifier.Manifests;

/// <summary>Makes manifest records of attribute blobs: the one place that knows what the attributes look like.</summary>
internal static class ManifestAttributes
{
    /// <summary>An attribute of this toolkit: the simple name of its type and its value.</summary>
    public readonly record struct Raw(string Type, byte[] Value);

    /// <summary>The library's declaration; its modules are added by the reader.</summary>
    public static LibraryManifest Library(byte[] value, CompatibilityCheck? check)
    {
        var blob = new AttributeBlob(value);
        var host = blob.ReadText() ?? string.Empty;
        var version = blob.ReadText() ?? string.Empty;
        var api = blob.ReadInt32();
        var named = blob.ReadNamed();
        return new LibraryManifest(
            host,
            version,
            api,
            (LibraryCompatibility)(named.GetValueOrDefault(nameof(ModuleLibraryAttribute.Compatibility)) as int? ?? 0),
            named.GetValueOrDefault(nameof(ModuleLibraryAttribute.Author)) as string,
            named.GetValueOrDefault(nameof(ModuleLibraryAttribute.AuthorEmail)) as string,
            named.GetValueOrDefault(nameof(ModuleLibraryAttribute.Description)) as string,
            check,
            []);
    }

    /// <summary>A module, from all attributes of its class or method.</summary>
    public static ModuleManifest Module(string type, string? roleType, IEnumerable<Raw> attributes)
    {
        var byType = attributes.ToLookup(attribute => attribute.Type, attribute => attribute.Value);
        var blob = new AttributeBlob(byType[nameof(ModuleAttribute)].First());
        var name = blob.ReadText() ?? string.Empty;
        var named = blob.ReadNamed();
        return new ModuleManifest(
            name,
            named.GetValueOrDefault(nameof(ModuleAttribute.Version)) as string,
            type,
            Activation: null,
            roleType,
            Role: null,
            named.GetValueOrDefault(nameof(ModuleAttribute.Author)) as string,
            named.GetValueOrDefault(nameof(ModuleAttribute.AuthorEmail)) as string,
            named.GetValueOrDefault(nameof(ModuleAttribute.Description)) as string,
            [.. byType[nameof(RequiresModuleAttribute)].Select(Relation)],
            [.. byType[nameof(ConflictsWithModuleAttribute)].Select(Relation)],
            [.. byType[nameof(ModuleParameterAttribute)].Select(Parameter)]);
    }

    private static ModuleRelation Relation(byte[] value)
    {
        var blob = new AttributeBlob(value);
        return new ModuleRelation(blob.ReadText() ?? string.Empty, blob.ReadText());
    }

    private static ParameterManifest Parameter(byte[] value)
    {
        var blob = new AttributeBlob(value);
        var key = blob.ReadText() ?? string.Empty;
        var named = blob.ReadNamed();
        return new ParameterManifest(
            key,
            (ModuleParameterKind)(named.GetValueOrDefault(nameof(ModuleParameterAttribute.Kind)) as int? ?? 0),
            named.GetValueOrDefault(nameof(ModuleParameterAttribute.Required)) as bool? ?? false,
            named.GetValueOrDefault(nameof(ModuleParameterAttribute.Description)) as string);
    }
}
