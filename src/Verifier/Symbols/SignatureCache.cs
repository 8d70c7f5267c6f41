namespace Modules.Verifier.Symbols;

/// <summary>The signatures of an assembly that have been read. One blob may say different things where it is met, so that each kind has a map of its own. Safe for concurrent use.</summary>
internal sealed class SignatureCache
{
    /// <summary>Methods' signatures.</summary>
    public BlobMap<MethodSig> Methods { get; } = new();

    /// <summary>Fields' signatures.</summary>
    public BlobMap<TypeSig> Fields { get; } = new();

    /// <summary>What TypeSpecs spell.</summary>
    public BlobMap<TypeSig> Types { get; } = new();

    /// <summary>Local variables, and the type arguments of MethodSpecs.</summary>
    public BlobMap<TypeSig[]> Lists { get; } = new();
}
