using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Looks through the signatures of an assembly for a type that is marked as another kind than it is. Almost every library has none.</summary>
internal static class KindScan
{
    /// <summary>Whether any signature marks a type that changed between class and value type.</summary>
    public static bool HasChange(BoundAssembly assembly)
    {
        var reader = assembly.Reader;
        var seen = new BlobMarks(reader);
        foreach (var handle in reader.FieldDefinitions)
        {
            if (HasChange(assembly, seen, reader.GetFieldDefinition(handle).Signature))
            {
                return true;
            }
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            if (HasChange(assembly, seen, reader.GetMethodDefinition(handle).Signature))
            {
                return true;
            }
        }

        // Signatures that stand for themselves are those of locals and of calls through pointers.
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            if (HasChange(assembly, seen, reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature))
            {
                return true;
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            if (SignatureScan.AnyOf(assembly, MetadataTokens.TypeSpecificationHandle(row), default(Visitor)))
            {
                return true;
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            if (HasChange(assembly, seen, reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasChange(BoundAssembly assembly, BlobMarks seen, BlobHandle signature) => seen.Add(signature) && SignatureScan.Any(assembly, signature, default(Visitor));

    private readonly struct Visitor : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) =>
            type.Kind == HandleKind.TypeReference && assembly.Resolve(type)?.Type is { } found && found.IsValueType != ((how & NamedAs.ValueType) != 0);

        public bool VisitParameter() => false;
    }
}
