using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token, each made when it is first asked for. A token that leads nowhere, which a damaged image has, is damage.</summary>
internal sealed class TokenMap<T>(MetadataReader reader, Func<EntityHandle, T> make)
{
    private readonly Entry[]?[] _tables = new Entry[]?[MetadataTokens.TableCount];

    public ref readonly T this[EntityHandle token] => ref this[MetadataTokens.GetToken(token)];

    public ref readonly T this[int token]
    {
        get
        {
            var table = (uint)token >> 24;
            var rows = table < (uint)_tables.Length ? _tables[table] ?? Rows(table) : [];
            var row = token & 0xFFFFFF;
            if (row == 0 || row >= rows.Length)
            {
                throw new BadImageFormatException($"Token 0x{token:X8} leads outside of the metadata.");
            }

            ref var entry = ref rows[row];
            if (!entry.IsMade)
            {
                entry.Value = make(MetadataTokens.EntityHandle(token));
                entry.IsMade = true;
            }

            return ref entry.Value;
        }
    }

    private Entry[] Rows(uint table) => _tables[table] = new Entry[reader.GetTableRowCount((TableIndex)table) + 1];

    private struct Entry
    {
        public T Value;
        public bool IsMade;
    }
}
