using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Modules.Verifier;

/// <summary>A SHA-256 of bytes: 32 bytes, spelt as 64 lower-case hexadecimal digits. The default value is 32 zero bytes.</summary>
public readonly struct ContentHash : IEquatable<ContentHash>
{
    // Not two of 128 bits: ahead of time no code is compiled that such a number is passed through.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private ContentHash(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Number of bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>The hash of <paramref name="content"/>.</summary>
    /// <param name="content">Any bytes.</param>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return new ContentHash(hash);
    }

    /// <summary>Reads a hash from text.</summary>
    /// <param name="text">64 hexadecimal digits in any case, or null.</param>
    /// <param name="hash">The hash, or the default value.</param>
    /// <returns>Whether <paramref name="text"/> is a hash.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text is not { Length: 2 * Size }
            || Convert.FromHexString(text, bytes, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != Size)
        {
            return false;
        }

        hash = new ContentHash(bytes);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(ContentHash other) => _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ContentHash other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _first.GetHashCode();

    /// <summary>Whether both hashes are the same.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ContentHash left, ContentHash right) => left.Equals(right);

    /// <summary>Whether the hashes differ.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ContentHash left, ContentHash right) => !left.Equals(right);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{_first:x16}{_second:x16}{_third:x16}{_fourth:x16}";
}
