using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token, each made when it is first asked for.</summary>
internal sealed class TokenMap<T>(MetadataReader reader, Func<EntityHandle, T> make)
{
    private readonly Entry[]?[] _tables = new Entry[]?[MetadataTokens.TableCount];

    public T this[EntityHandle token] => this[MetadataTokens.GetToken(token)];

    public T this[int token]
    {
        get
        {
            ref var entry = ref (_tables[token >> 24] ?? Rows(token))[token & 0xFFFFFF];
            if (!entry.IsMade)
            {
                entry = new Entry(true, make(MetadataTokens.EntityHandle(token)));
            }

            return entry.Value;
        }
    }

    private Entry[] Rows(int token) => _tables[token >> 24] = new Entry[reader.GetTableRowCount((TableIndex)(token >> 24)) + 1];

    private readonly record struct Entry(bool IsMade, T Value);
}
