using System.Runtime.InteropServices;

namespace Modules.Verifier.Symbols;

/// <summary>A quick hash of names in a metadata heap; the same in every process.</summary>
internal static class Utf8Hash
{
    public static uint Add(uint hash, ReadOnlySpan<byte> text)
    {
        while (text.Length >= sizeof(uint))
        {
            hash = unchecked((hash ^ MemoryMarshal.Read<uint>(text)) * 0x01000193u);
            hash = uint.RotateLeft(hash, 13);
            text = text[sizeof(uint)..];
        }

        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 0x01000193u);
        }

        return uint.RotateLeft(hash, 5);
    }

    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash = unchecked(hash * 0x85EBCA77u);
        return hash ^ (hash >> 13);
    }
}
