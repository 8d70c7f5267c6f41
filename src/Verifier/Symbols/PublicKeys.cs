using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Modules.Verifier.Symbols;

/// <summary>Public key tokens (ECMA-335 II.6.3): the last 8 bytes of the key's SHA-1, reversed.</summary>
internal static class PublicKeys
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "ECMA-335 prescribes SHA-1 for the token.")]
    public static string TokenOf(ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.IsEmpty)
        {
            return string.Empty;
        }

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(publicKey, hash);
        var token = hash[^8..];
        token.Reverse();
        return Convert.ToHexStringLower(token);
    }

    /// <summary>The token that a reference's blob means: either the token itself (8 bytes) or a whole key.</summary>
    public static string TokenOfReference(ReadOnlySpan<byte> keyOrToken) =>
        keyOrToken.Length <= 8 ? Convert.ToHexStringLower(keyOrToken) : TokenOf(keyOrToken);
}
