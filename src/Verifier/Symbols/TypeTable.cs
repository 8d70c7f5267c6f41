using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Finds the type definitions and exported types of an image by name, without making strings: an open-addressed table of rows hashed by the heap's bytes.
/// </summary>
internal sealed unsafe class TypeTable
{
    private readonly MetadataReader _reader;
    private readonly int[] _slots;
    private readonly int[] _enclosing;
    private readonly int _mask;

    public TypeTable(MetadataReader reader)
    {
        _reader = reader;
        var definitions = reader.GetTableRowCount(TableIndex.TypeDef);
        var exported = reader.GetTableRowCount(TableIndex.ExportedType);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, (definitions + exported) * 2));
        _slots = new int[size];
        _mask = size - 1;
        _enclosing = EnclosingRows(reader, definitions);

        // Definitions first: the CLR prefers a definition to an exported type of the same name.
        for (var row = 1; row <= definitions; row++)
        {
            var definition = reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            Insert(Hash(Utf8(definition.Namespace), Utf8(definition.Name), EnclosingRow(row)), row);
        }

        for (var row = 1; row <= exported; row++)
        {
            var type = reader.GetExportedType(MetadataTokens.ExportedTypeHandle(row));
            Insert(Hash(Utf8(type.Namespace), Utf8(type.Name), EnclosingOf(type)), -row);
        }
    }

    /// <summary>Row of the type that encloses a definition, or 0.</summary>
    public int EnclosingRow(int definitionRow) => _enclosing.Length == 0 ? 0 : _enclosing[definitionRow];

    /// <summary>Finds a type.</summary>
    /// <param name="typeNamespace">Bytes of the namespace.</param>
    /// <param name="name">Bytes of the name, with its arity suffix.</param>
    /// <param name="enclosing">0 for a top-level type, a definition's row, or the negative row of an exported type.</param>
    /// <returns>A definition's row, the negative row of an exported type, or 0.</returns>
    public int Find(ReadOnlySpan<byte> typeNamespace, ReadOnlySpan<byte> name, int enclosing)
    {
        for (var slot = Hash(typeNamespace, name, enclosing) & _mask; ; slot = (slot + 1) & _mask)
        {
            var row = _slots[slot];
            if (row == 0)
            {
                return 0;
            }

            if (row > 0)
            {
                var definition = _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
                if (EnclosingRow(row) == enclosing && Utf8(definition.Name).SequenceEqual(name) && Utf8(definition.Namespace).SequenceEqual(typeNamespace))
                {
                    return row;
                }
            }
            else
            {
                var type = _reader.GetExportedType(MetadataTokens.ExportedTypeHandle(-row));
                if (EnclosingOf(type) == enclosing && Utf8(type.Name).SequenceEqual(name) && Utf8(type.Namespace).SequenceEqual(typeNamespace))
                {
                    return row;
                }
            }
        }
    }

    private static int EnclosingOf(ExportedType type) =>
        type.Implementation.Kind == HandleKind.ExportedType ? -MetadataTokens.GetRowNumber(type.Implementation) : 0;

    private static int[] EnclosingRows(MetadataReader reader, int definitions)
    {
        if (reader.GetTableRowCount(TableIndex.NestedClass) == 0)
        {
            return [];
        }

        var rows = new int[definitions + 1];
        for (var row = 1; row <= definitions; row++)
        {
            var definition = reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            if ((definition.Attributes & TypeAttributes.VisibilityMask) > TypeAttributes.Public)
            {
                rows[row] = MetadataTokens.GetRowNumber(definition.GetDeclaringType());
            }
        }

        return rows;
    }

    private static int Hash(ReadOnlySpan<byte> typeNamespace, ReadOnlySpan<byte> name, int enclosing)
    {
        var hash = unchecked((uint)enclosing * 0x9E3779B1u);
        hash = Utf8Hash.Add(hash, typeNamespace);
        return (int)Utf8Hash.Finish(Utf8Hash.Add(hash, name));
    }

    private void Insert(int hash, int row)
    {
        var slot = hash & _mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _slots[slot] = row;
    }

    private ReadOnlySpan<byte> Utf8(StringHandle handle)
    {
        var blob = _reader.GetBlobReader(handle);
        return new ReadOnlySpan<byte>(blob.StartPointer, blob.Length);
    }
}
