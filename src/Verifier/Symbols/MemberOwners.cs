using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>The type definition that each method and field of an image belongs to, which the tables tell the other way round (ECMA-335 II.22.37). Immutable.</summary>
internal sealed class MemberOwners
{
    private readonly int[] _methods;
    private readonly int[] _fields;

    public MemberOwners(MetadataReader reader)
    {
        _methods = new int[reader.GetTableRowCount(TableIndex.MethodDef) + 1];
        _fields = new int[reader.GetTableRowCount(TableIndex.Field) + 1];
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            var handle = MetadataTokens.TypeDefinitionHandle(row);
            var definition = reader.GetTypeDefinition(handle);
            foreach (var method in definition.GetMethods())
            {
                _methods[MetadataTokens.GetRowNumber(method)] = row;
            }

            foreach (var field in definition.GetFields())
            {
                _fields[MetadataTokens.GetRowNumber(field)] = row;
            }
        }
    }

    /// <summary>Row of the type that a method belongs to.</summary>
    /// <exception cref="BadImageFormatException">There is no such method.</exception>
    public int Of(MethodDefinitionHandle method) => Row(_methods, MetadataTokens.GetRowNumber(method));

    /// <summary>Row of the type that a field belongs to.</summary>
    /// <exception cref="BadImageFormatException">There is no such field.</exception>
    public int Of(FieldDefinitionHandle field) => Row(_fields, MetadataTokens.GetRowNumber(field));

    private static int Row(int[] owners, int row) => row < owners.Length && owners[row] is > 0 and var owner ? owner : throw new BadImageFormatException("A token leads outside of its table.");
}
