using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>
/// Finds signatures that are nested deeper than they are read: of what is spelled with them nothing can be said, and other readers go down them without end. Looked for before any of these reads.
/// </summary>
internal static class DeepSignatures
{
    /// <summary>What is nested too deep in any of the assemblies; null when nothing is.</summary>
    public static Finding? Find(List<BoundAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            if (Find(assembly) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Finding? Find(BoundAssembly assembly)
    {
        foreach (var (row, signature) in Signatures(assembly.Reader))
        {
            if (SignatureDecoder.IsTooDeep(assembly, signature, isType: row.Kind == HandleKind.TypeSpecification))
            {
                return new Finding(
                    Rules.NotDecided,
                    $"The signature of row 0x{MetadataTokens.GetToken(row):X8} of {assembly.Name} is nested deeper than the verifier reads: nothing is known of what uses it. No compiler writes such a signature; take another build of {assembly.Name}.")
                { Assembly = assembly.Name };
            }
        }

        return null;
    }

    private static IEnumerable<Spelled> Signatures(MetadataReader reader)
    {
        foreach (var handle in reader.FieldDefinitions)
        {
            yield return new Spelled(handle, reader.GetFieldDefinition(handle).Signature);
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            yield return new Spelled(handle, reader.GetMethodDefinition(handle).Signature);
        }

        foreach (var handle in reader.MemberReferences)
        {
            yield return new Spelled(handle, reader.GetMemberReference(handle).Signature);
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var handle = MetadataTokens.StandaloneSignatureHandle(row);
            yield return new Spelled(handle, reader.GetStandaloneSignature(handle).Signature);
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            yield return new Spelled(handle, reader.GetTypeSpecification(handle).Signature);
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            yield return new Spelled(handle, reader.GetMethodSpecification(handle).Signature);
        }
    }

    // Not a tuple: the framework's code over structs is not compiled ahead of time.
    private readonly record struct Spelled(EntityHandle Row, BlobHandle Signature);
}
