using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token, each made when it is first asked for.</summary>
internal sealed class TokenMap<T>(MetadataReader reader, Func<EntityHandle, T?> make)
    where T : class
{
    private readonly Entry[]?[] _tables = new Entry[]?[MetadataTokens.TableCount];

    public T? this[EntityHandle token]
    {
        get
        {
            var value = MetadataTokens.GetToken(token);
            var rows = _tables[value >> 24] ??= new Entry[reader.GetTableRowCount((TableIndex)(value >> 24)) + 1];
            ref var entry = ref rows[value & 0xFFFFFF];
            if (!entry.IsMade)
            {
                var made = make(token);
                entry = new Entry(true, made);
                return made;
            }

            return entry.Value;
        }
    }

    private readonly record struct Entry(bool IsMade, T? Value);
}
