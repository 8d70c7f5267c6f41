namespace Modules.Verifier;

/// <summary>A place in a library that uses what is broken. Immutable.</summary>
/// <param name="Member">The using member or type, spelt <c>Assembly!Namespace.Type::Member(Parameters):Return</c>.</param>
/// <param name="IlOffset">Offset of the instruction in the member's IL, in bytes, or null where no instruction uses it.</param>
/// <param name="File">Source file as the portable PDB names it, or null when there is none.</param>
/// <param name="Line">Line in <paramref name="File"/>, from 1, or null.</param>
public sealed record FindingPlace(string Member, int? IlOffset = null, string? File = null, int? Line = null)
{
    // By member and offset; what no instruction uses comes first.
    internal static IComparer<FindingPlace> ByMember { get; } = Comparer<FindingPlace>.Create((left, right) =>
        string.CompareOrdinal(left.Member, right.Member) is not 0 and var byMember ? byMember : (left.IlOffset ?? -1).CompareTo(right.IlOffset ?? -1));
}
