using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>
/// What was read from blobs, by their place in the heap, where a compiler writes equal blobs once. Safe for concurrent use: readers never wait, and see an entry whole or not at all.
/// </summary>
internal sealed class BlobMap<T>
    where T : class
{
    private readonly Lock _writing = new();

    // Open addressing in a table of a power of two. Entries are only added, so that a reader needs no lock.
    private Entry[] _entries = new Entry[16];
    private int _count;

    public T? Find(BlobHandle blob) => Find(Volatile.Read(ref _entries), Key(blob));

    /// <summary>Keeps a value, unless there is one already; returns what is kept.</summary>
    public T Add(BlobHandle blob, T value)
    {
        lock (_writing)
        {
            if (Find(_entries, Key(blob)) is { } known)
            {
                return known;
            }

            if (_count * 2 >= _entries.Length)
            {
                Volatile.Write(ref _entries, Doubled(_entries));
            }

            Add(_entries, Key(blob), value);
            _count++;
            return value;
        }
    }

    // A key of 0 is a free place, and offset 0 the empty blob.
    private static int Key(BlobHandle blob) => MetadataTokens.GetHeapOffset(blob) + 1;

    private static int Start(Entry[] entries, int key) => (int)((uint)key * 2654435769u >> 7) & (entries.Length - 1);

    private static T? Find(Entry[] entries, int key)
    {
        for (var place = Start(entries, key); ; place = (place + 1) & (entries.Length - 1))
        {
            var found = Volatile.Read(ref entries[place].Key);
            if (found == key)
            {
                return entries[place].Value;
            }

            if (found == 0)
            {
                return null;
            }
        }
    }

    private static void Add(Entry[] entries, int key, T value)
    {
        var place = Start(entries, key);
        while (entries[place].Key != 0)
        {
            place = (place + 1) & (entries.Length - 1);
        }

        // The key last: who sees it sees the value.
        entries[place].Value = value;
        Volatile.Write(ref entries[place].Key, key);
    }

    private static Entry[] Doubled(Entry[] entries)
    {
        var larger = new Entry[entries.Length * 2];
        foreach (var entry in entries)
        {
            if (entry.Key != 0)
            {
                Add(larger, entry.Key, entry.Value);
            }
        }

        return larger;
    }

    private struct Entry
    {
        public int Key;
        public T Value;
    }
}
