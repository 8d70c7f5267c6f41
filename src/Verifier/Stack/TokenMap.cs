using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token, each made when it is first asked for.</summary>
internal sealed class TokenMap<T>(MetadataReader reader, Func<EntityHandle, T> make)
{
    private readonly Entry[]?[] _tables = new Entry[]?[MetadataTokens.TableCount];

    public ref readonly T this[EntityHandle token] => ref this[MetadataTokens.GetToken(token)];

    public ref readonly T this[int token]
    {
        get
        {
            ref var entry = ref (_tables[token >> 24] ?? Rows(token))[token & 0xFFFFFF];
            if (!entry.IsMade)
            {
                entry.Value = make(MetadataTokens.EntityHandle(token));
                entry.IsMade = true;
            }

            return ref entry.Value;
        }
    }

    private Entry[] Rows(int token) => _tables[token >> 24] = new Entry[reader.GetTableRowCount((TableIndex)(token >> 24)) + 1];

    private struct Entry
    {
        public T Value;
        public bool IsMade;
    }
}
