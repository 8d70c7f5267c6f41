using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Security;
using System.Security.Cryptography;

namespace Modules.Verifier.Symbols;

/// <summary>Public key tokens (ECMA-335 II.6.3): the last 8 bytes of the key's SHA-1, reversed.</summary>
internal static class PublicKeys
{
    private const int TokenSize = 8;

    /// <summary>The token of a whole key, in lower-case hexadecimal; an empty string for no key.</summary>
    public static string TokenOf(ReadOnlySpan<byte> publicKey) => publicKey.IsEmpty ? string.Empty : Spell(ByRuntime(publicKey) ?? ByHash(publicKey));

    /// <summary>The token that a reference's blob means: either the token itself (8 bytes) or a whole key.</summary>
    public static string TokenOfReference(ReadOnlySpan<byte> keyOrToken) =>
        keyOrToken.Length <= TokenSize ? Spell(keyOrToken) : TokenOf(keyOrToken);

    // The runtime has the hash at hand, where the cryptographic one begins with loading OpenSSL. Null for what it does not take for a key.
    private static byte[]? ByRuntime(ReadOnlySpan<byte> publicKey)
    {
        try
        {
            var name = new AssemblyName();
            name.SetPublicKey(publicKey.ToArray());
            return name.GetPublicKeyToken();
        }
        catch (SecurityException)
        {
            return null;
        }
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "ECMA-335 prescribes SHA-1 for the token.")]
    private static byte[] ByHash(ReadOnlySpan<byte> publicKey)
    {
        var token = SHA1.HashData(publicKey)[^TokenSize..];
        Array.Reverse(token);
        return token;
    }

    private static string Spell(ReadOnlySpan<byte> token) => token.Length == TokenSize
        ? BinaryPrimitives.ReadUInt64BigEndian(token).ToString("x16", CultureInfo.InvariantCulture)
        : Convert.ToHexStringLower(token);
}
