using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token; the default of their type where nothing was put yet. A token that leads nowhere, which a damaged image has, is damage.</summary>
internal sealed class TokenTable<T>(MetadataReader reader)
    where T : struct
{
    private readonly T[]?[] _tables = new T[]?[MetadataTokens.TableCount];

    /// <summary>The place of a token; stays where it is.</summary>
    public ref T this[int token]
    {
        get
        {
            // There is no row 0.
            var table = (uint)token >> 24;
            var place = (token & 0xFFFFFF) - 1;
            var rows = table < (uint)_tables.Length ? _tables[table] ?? Rows(table) : [];
            if ((uint)place >= (uint)rows.Length)
            {
                throw new BadImageFormatException($"Token 0x{token:X8} leads outside of the metadata.");
            }

            return ref rows[place];
        }
    }

    private T[] Rows(uint table) => _tables[table] = new T[reader.GetTableRowCount((TableIndex)table)];
}
