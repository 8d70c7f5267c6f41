using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>A number for each blob that was met, by its place in the heap, where a compiler writes equal blobs once. Not shared between threads.</summary>
internal sealed class BlobNumbers
{
    // Open addressing in a table of a power of two; a key of 0 is a free place.
    private Entry[] _entries = new Entry[256];
    private int _count;

    /// <summary>The number of a blob; a place to put it, with 0, where it was not met yet. Valid until the next call.</summary>
    public ref int this[BlobHandle blob]
    {
        get
        {
            if (_count * 2 >= _entries.Length)
            {
                Grow();
            }

            // Offset 0 is the empty blob.
            var key = MetadataTokens.GetHeapOffset(blob) + 1;
            ref var entry = ref Place(_entries, key);
            if (entry.Key == 0)
            {
                entry.Key = key;
                _count++;
            }

            return ref entry.Number;
        }
    }

    private static ref Entry Place(Entry[] entries, int key)
    {
        var place = (int)((uint)key * 2654435769u >> 7) & (entries.Length - 1);
        while (entries[place].Key != 0 && entries[place].Key != key)
        {
            place = (place + 1) & (entries.Length - 1);
        }

        return ref entries[place];
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry.Key != 0)
            {
                Place(larger, entry.Key) = entry;
            }
        }

        _entries = larger;
    }

    private struct Entry
    {
        public int Key;
        public int Number;
    }
}
