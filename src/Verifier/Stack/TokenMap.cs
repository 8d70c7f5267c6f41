using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Stack;

/// <summary>Values by token, each made when it is first asked for. A token that leads nowhere, which a damaged image has, is damage.</summary>
internal sealed class TokenMap<T>(MetadataReader reader, Func<EntityHandle, T> make)
{
    private readonly TokenTable<Entry> _entries = new(reader);

    public ref readonly T this[EntityHandle token] => ref this[MetadataTokens.GetToken(token)];

    public ref readonly T this[int token]
    {
        get
        {
            ref var entry = ref _entries[token];
            if (!entry.IsMade)
            {
                entry.Value = make(MetadataTokens.EntityHandle(token));
                entry.IsMade = true;
            }

            return ref entry.Value;
        }
    }

    private struct Entry
    {
        public T Value;
        public bool IsMade;
    }
}
