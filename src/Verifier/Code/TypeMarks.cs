using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>Marks the tokens of an assembly that name some types of other assemblies, or anything that is spelled with them.</summary>
internal static class TypeMarks
{
    /// <summary>Nothing is marked when none of the types is referenced at all, which is told without looking further.</summary>
    public static TokenMarks Of(BoundAssembly assembly, Func<TypeSymbol, bool> isMarked)
    {
        var reader = assembly.Reader;
        var marks = new TokenMarks(reader);
        foreach (var handle in reader.TypeReferences)
        {
            if (assembly.Resolve(handle).Type is { } type && isMarked(type))
            {
                marks.Mark(handle);
            }
        }

        if (marks.IsEmpty)
        {
            return marks;
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            if (SignatureScan.AnyOf(assembly, handle, new Visitor(marks)))
            {
                marks.Mark(handle);
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            if (IsNamedIn(assembly, reader.GetMethodSpecification(handle).Signature, marks))
            {
                marks.Mark(handle);
            }
        }

        foreach (var handle in reader.FieldDefinitions)
        {
            if (IsNamedIn(assembly, reader.GetFieldDefinition(handle).Signature, marks))
            {
                marks.Mark(handle);
            }
        }

        return marks.Close();
    }

    private static bool IsNamedIn(BoundAssembly assembly, BlobHandle signature, TokenMarks marks) => SignatureScan.Any(assembly, signature, new Visitor(marks));

    private readonly struct Visitor(TokenMarks marks) : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) => marks[type];

        public bool VisitParameter() => false;
    }
}
