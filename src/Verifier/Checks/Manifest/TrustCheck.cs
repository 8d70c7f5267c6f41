using System.Collections.Immutable;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>The bytes are those that the selection trusts (MOD0030, MOD0031). Runs before anything else is read.</summary>
internal static class TrustCheck
{
    public static ImmutableArray<ManifestFinding> Check(LibraryRequest request, LibraryImage image, AssemblyImage assembly) =>
        request.PinnedHash is null && request.AllowedSigners.IsEmpty ? [] : [.. Find(request, image, assembly)];

    private static IEnumerable<ManifestFinding> Find(LibraryRequest request, LibraryImage image, AssemblyImage assembly)
    {
        if (request.PinnedHash is { } pinned && pinned != image.Sha256)
        {
            yield return ManifestFinding.Of(
                Rules.PinnedHashDiffers,
                $"'{request.Path}' has SHA-256 {image.Sha256}; the selection pins {pinned}. The file was replaced, or the pin is out of date.");
        }

        if (!request.AllowedSigners.IsEmpty
            && !request.AllowedSigners.Contains(assembly.PublicKeyToken(), StringComparer.OrdinalIgnoreCase))
        {
            var token = assembly.PublicKeyToken() is { Length: > 0 } found ? $"public key token {found}" : "no public key token";
            yield return ManifestFinding.Of(
                Rules.SignerNotAllowed,
                $"'{request.Path}' has {token}; the selection allows {string.Join(", ", request.AllowedSigners)}.");
        }
    }
}
