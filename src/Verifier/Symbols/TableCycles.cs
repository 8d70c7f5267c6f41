using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Finds types that are their own base class, interface or enclosing type (ECMA-335 II.22.32, II.22.37, II.22.38), which no compiler writes and no walk over them would come to an end of. Looked for
/// before anything follows these ways.
/// </summary>
internal static class TableCycles
{
    // Longer than what anybody writes, and short enough to follow.
    private const int LongestWay = 1000;

    /// <summary>What is wrong, or null when all ways end.</summary>
    /// <exception cref="BadImageFormatException">The tables are damaged otherwise.</exception>
    public static string? Find(MetadataReader reader) =>
        Find(reader.GetTableRowCount(TableIndex.TypeRef), row => Scope(reader, row)) is { } reference
            ? $"type reference {reference} lies within itself."
            : Find(reader.GetTableRowCount(TableIndex.ExportedType), row => Exporter(reader, row)) is { } exported
                ? $"exported type {exported} lies within itself."
                : Find(reader.GetTableRowCount(TableIndex.TypeDef), row => MetadataTokens.GetRowNumber(reader.GetTypeDefinition(Definition(row)).GetDeclaringType())) is { } nested
                    ? $"type definition {nested} lies within itself."
                    : FindParents(reader) is { } derived ? $"type definition {derived} derives from itself." : null;

    private static TypeDefinitionHandle Definition(int row) => MetadataTokens.TypeDefinitionHandle(row);

    private static int Scope(MetadataReader reader, int row) =>
        reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(row)).ResolutionScope is { Kind: HandleKind.TypeReference } outer ? MetadataTokens.GetRowNumber(outer) : 0;

    private static int Exporter(MetadataReader reader, int row) =>
        reader.GetExportedType(MetadataTokens.ExportedTypeHandle(row)).Implementation is { Kind: HandleKind.ExportedType } outer ? MetadataTokens.GetRowNumber(outer) : 0;

    // A row to which its own way leads back, where each row leads to one other at most. Each way has a number, and ends where another one went.
    private static int? Find(int count, Func<int, int> next)
    {
        var ways = new int[count + 1];
        for (var start = 1; start <= count; start++)
        {
            var row = start;
            while (row > 0 && row <= count && ways[row] == 0)
            {
                ways[row] = start;
                row = next(row);
            }

            if (row > 0 && row <= count && ways[row] == start)
            {
                return row;
            }
        }

        return null;
    }

    private static int? FindParents(MetadataReader reader)
    {
        var states = new State[reader.GetTableRowCount(TableIndex.TypeDef) + 1];
        for (var row = 1; row < states.Length; row++)
        {
            if (FindParents(reader, states, row, 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static int? FindParents(MetadataReader reader, State[] states, int row, int depth)
    {
        if (row <= 0 || row >= states.Length || states[row] == State.Ends)
        {
            return null;
        }

        if (states[row] == State.Entered || depth > LongestWay)
        {
            return row;
        }

        states[row] = State.Entered;
        var type = reader.GetTypeDefinition(Definition(row));
        var found = FindParents(reader, states, Own(reader, type.BaseType), depth + 1);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            found ??= FindParents(reader, states, Own(reader, reader.GetInterfaceImplementation(implemented).Interface), depth + 1);
        }

        states[row] = State.Ends;
        return found;
    }

    // The row of an own definition behind a token, or 0. What a generic instance is given may well be what derives from it.
    private static int Own(MetadataReader reader, EntityHandle token)
    {
        if (token.Kind == HandleKind.TypeSpecification && !token.IsNil)
        {
            var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)token).Signature);
            if (blob.ReadCompressedInteger() != (int)SignatureTypeCode.GenericTypeInstance)
            {
                return 0;
            }

            blob.ReadCompressedInteger();
            token = blob.ReadTypeHandle();
        }

        return token.Kind == HandleKind.TypeDefinition ? MetadataTokens.GetRowNumber(token) : 0;
    }

    private enum State : byte
    {
        Unknown,
        Entered,
        Ends,
    }
}
