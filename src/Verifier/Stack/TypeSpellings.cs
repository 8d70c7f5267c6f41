using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>A number for each way in which signatures spell a type (ECMA-335 II.23.2.12): the same generic instance stands in many signatures, and is read once. Not shared between threads.</summary>
internal sealed unsafe class TypeSpellings
{
    // Open addressing in a table of a power of two; a length of 0 is a free place.
    private Entry[] _entries = new Entry[256];
    private int _count;

    /// <summary>The number of a spelling; a place to put it, with 0, where it was not met yet. Valid until the next call.</summary>
    /// <param name="start">Where it begins, in an image that stays open.</param>
    /// <param name="length">How many bytes it has; at least 1.</param>
    public ref int this[byte* start, int length]
    {
        get
        {
            if (_count * 2 >= _entries.Length)
            {
                Grow();
            }

            ref var entry = ref Place(_entries, start, length);
            if (entry.Length == 0)
            {
                entry.Start = start;
                entry.Length = length;
                _count++;
            }

            return ref entry.Number;
        }
    }

    private static ref Entry Place(Entry[] entries, byte* start, int length)
    {
        var spelling = new ReadOnlySpan<byte>(start, length);
        var place = (int)Utf8Hash.Finish(Utf8Hash.Add(0, spelling)) & (entries.Length - 1);
        while (entries[place].Length != 0 && !spelling.SequenceEqual(new ReadOnlySpan<byte>(entries[place].Start, entries[place].Length)))
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
            if (entry.Length != 0)
            {
                Place(larger, entry.Start, entry.Length) = entry;
            }
        }

        _entries = larger;
    }

    private struct Entry
    {
        public byte* Start;
        public int Length;
        public int Number;
    }
}
