using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Tells which signatures of an assembly spell an array of some types. Not shared between threads.</summary>
internal sealed class ArrayScan
{
    private readonly BoundAssembly _assembly;
    private readonly TokenMarks _elements;
    private readonly BlobAnswers _spelled;

    /// <param name="assembly">Whose signatures are looked at.</param>
    /// <param name="elements">The types.</param>
    public ArrayScan(BoundAssembly assembly, TokenMarks elements)
    {
        _assembly = assembly;
        _elements = elements;
        _spelled = new BlobAnswers(assembly.Reader, signature => SignatureScan.Any(assembly, signature, new Visitor(elements)));
    }

    /// <summary>Whether a field, method or local signature spells one.</summary>
    public bool IsSpelled(BlobHandle signature) => _spelled[signature];

    /// <summary>Marks the tokens that stand for one, and the fields of the assembly that hold one.</summary>
    public void Mark(TokenMarks marks)
    {
        var reader = _assembly.Reader;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            if (SignatureScan.AnyOf(_assembly, handle, new Visitor(_elements)))
            {
                marks.Mark(handle);
            }
        }

        foreach (var handle in reader.FieldDefinitions)
        {
            if (IsSpelled(reader.GetFieldDefinition(handle).Signature))
            {
                marks.Mark(handle);
            }
        }
    }

    private readonly struct Visitor(TokenMarks elements) : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) => (how & NamedAs.Element) != 0 && elements[type];

        public bool VisitParameter() => false;
    }
}
