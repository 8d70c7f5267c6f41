using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>A hash that is computed when it is first asked for: to load the cryptographic library takes longer than to verify a small library. Equal when the bytes are. Safe for concurrent use.</summary>
internal sealed class DeferredHash(ImmutableArray<byte> content) : IEquatable<DeferredHash>
{
    // A box, so that it is written at once.
    private volatile object? _value;

    public ContentHash Value => (ContentHash)(_value ??= ContentHash.Of(content.AsSpan()));

    public bool Equals(DeferredHash? other) => ReferenceEquals(this, other) || (other is not null && Value == other.Value);

    public override bool Equals(object? obj) => Equals(obj as DeferredHash);

    public override int GetHashCode() => Value.GetHashCode();
}
