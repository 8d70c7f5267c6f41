namespace Modules.Corpus.Comparing;

/// <summary>Which side stands alone.</summary>
internal enum Side
{
    /// <summary>The CLR fails, and the verifier names no cause for it.</summary>
    Missed,

    /// <summary>The verifier says that it fails, and the CLR does not mind.</summary>
    Spurious,

    /// <summary>The CLR fails for a cause that the verifier reports at another place only.</summary>
    Unplaced,

    /// <summary>Both fail, for different reasons.</summary>
    OtherException,
}

/// <summary>One place where verdict and CLR differ.</summary>
/// <param name="Side">Which side stands alone.</param>
/// <param name="What">type, method, token or attribute.</param>
/// <param name="Symbol">The place.</param>
/// <param name="Runtime">What the CLR said, or nothing.</param>
/// <param name="Verifier">What the verifier said, or nothing.</param>
internal sealed record Difference(Side Side, string What, string Symbol, string Runtime, string Verifier)
{
    public override string ToString() => $"{Side} {What} {Symbol}\n      CLR: {(Runtime.Length == 0 ? "fine" : Runtime)}\n      verifier: {(Verifier.Length == 0 ? "fine" : Verifier)}";
}
