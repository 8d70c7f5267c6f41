using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Modules.Verifier;

/// <summary>A SHA-256 of bytes: 32 bytes, spelt as 64 lower-case hexadecimal digits. The default value is 32 zero bytes.</summary>
public readonly struct ContentHash : IEquatable<ContentHash>
{
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private ContentHash(UInt128 high, UInt128 low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>Number of bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>The hash of <paramref name="content"/>.</summary>
    /// <param name="content">Any bytes.</param>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return FromBytes(hash);
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

        hash = FromBytes(bytes);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(ContentHash other) => _high == other._high && _low == other._low;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ContentHash other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_high, _low);

    /// <summary>Whether both hashes are the same.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ContentHash left, ContentHash right) => left.Equals(right);

    /// <summary>Whether the hashes differ.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ContentHash left, ContentHash right) => !left.Equals(right);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{_high:x32}{_low:x32}";

    private static ContentHash FromBytes(ReadOnlySpan<byte> bytes) => new(
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes),
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));
}
