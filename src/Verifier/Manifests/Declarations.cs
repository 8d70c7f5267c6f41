using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Manifests;

/// <summary>Finds the types and methods that a library declares as modules or as its compatibility check, so that nothing else of it has to be read for its manifest.</summary>
internal static class Declarations
{
    /// <summary>Tokens of types and methods that bear one of the two attributes, in metadata order.</summary>
    public static int[] In(MetadataReader reader)
    {
        var found = new SortedSet<int>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind is HandleKind.TypeDefinition or HandleKind.MethodDefinition
                && (AttributeNames.Is(reader, attribute, "Modules", nameof(ModuleAttribute)) || AttributeNames.Is(reader, attribute, "Modules", nameof(ModuleCompatibilityAttribute))))
            {
                found.Add(MetadataTokens.GetToken(attribute.Parent));
            }
        }

        return [.. found];
    }
}
