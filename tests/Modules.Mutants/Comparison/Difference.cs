namespace Modules.Mutants.Comparison;

/// <summary>How the verifier and the runtime differ at one place.</summary>
internal enum DifferenceKind
{
    /// <summary>The runtime fails where the verifier says nothing.</summary>
    FalseCompatible,

    /// <summary>The verifier says that something fails that does not.</summary>
    FalseIncompatible,

    /// <summary>Both say that it fails, with another exception or at another stage.</summary>
    OtherException,

    /// <summary>Something gives another result, and the verifier says nothing.</summary>
    Silent,

    /// <summary>The verifier threw.</summary>
    Fault,
}

/// <summary>One difference.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="Place">Where.</param>
/// <param name="What">What differs, without names of the place: rule or exception, stage.</param>
/// <param name="Detail">Both sides in full.</param>
internal sealed record Difference(DifferenceKind Kind, string Place, string What, string Detail)
{
    /// <summary>Whether the verifier tells of another result when it has the host that the library was compiled against.</summary>
    public bool IsToldWithOlder { get; init; }

    /// <summary>Whether it takes several changes of a host: each alone makes no difference there.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Whether another difference is of the same nature.</summary>
    public bool IsLike(Difference other) => Kind == other.Kind && What == other.What && IsToldWithOlder == other.IsToldWithOlder && TakesSeveral == other.TakesSeveral;

    public override string ToString() => $"{Kind} [{What}] at {Place}: {Detail}";
}
