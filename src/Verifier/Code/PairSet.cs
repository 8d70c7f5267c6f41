namespace Modules.Verifier.Code;

/// <summary>
/// A set of pairs of numbers, by which checks remember what they found sound. Asked millions of times: open addressing, nothing allocated but the table, and no generic code over structs, which
/// cannot be compiled ahead of time. Not shared between threads.
/// </summary>
internal sealed class PairSet
{
    // Each key is one more than the pair, so that 0 is a free place.
    private ulong[] _keys = new ulong[64];
    private int _count;

    public bool Contains(int first, int second)
    {
        var key = Key(first, second);
        return _keys[Place(_keys, key)] == key;
    }

    /// <summary>Adds a pair; false when it is there already.</summary>
    public bool Add(int first, int second)
    {
        var key = Key(first, second);
        var place = Place(_keys, key);
        if (_keys[place] == key)
        {
            return false;
        }

        _keys[place] = key;
        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        return true;
    }

    private static ulong Key(int first, int second) => (((ulong)(uint)first << 32) | (uint)second) + 1;

    // Where the key is, or would be.
    private static int Place(ulong[] keys, ulong key)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & (keys.Length - 1);
        while (keys[place] != 0 && keys[place] != key)
        {
            place = (place + 1) & (keys.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var larger = new ulong[_keys.Length * 2];
        foreach (var key in _keys)
        {
            if (key != 0)
            {
                larger[Place(larger, key)] = key;
            }
        }

        _keys = larger;
    }
}
