namespace Modules.Verifier.Resolution;

/// <summary>
/// A root cause: an assembly or a type that is not there, or a member that its type does not have. Everything that follows from it is reported under it. Immutable.
/// </summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Assembly">Simple name of the assembly that it lies in.</param>
/// <param name="Symbol">The missing thing as reports spell it; causes with the same rule and symbol are the same.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Exception">Full name of the exception that the CLR throws where the thing is needed, or null.</param>
internal sealed record Cause(Rule Rule, string Assembly, string Symbol, string Message, string? Exception)
{
    /// <summary>Full name of the type that was referenced when the cause was met, without its assembly.</summary>
    public string ReferencedName { get; init; } = string.Empty;

    /// <summary>What there is instead, best first.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What it follows from together with other causes, or null.</summary>
    public FindingRoot? Root { get; init; }

    /// <summary>Whether the cause is that nothing could be looked up, rather than that something is not there.</summary>
    public bool IsUndecided => Rule == Rules.NotDecided;

    /// <summary>Whether to look the type up throws: an assembly that is not there does, and a type that its assembly does not have is merely not found.</summary>
    public bool FailsLookup => !IsUndecided && Exception != Rules.TypeMissing.Exception;

    /// <summary>
    /// Whether two references that find no type are the same for the CLR: the same token of one assembly is, and two of different assemblies are not the same, nor as anything else. What could
    /// not be looked up is given the benefit of the doubt.
    /// </summary>
    public static bool AreSame(Cause? left, Cause? right) =>
        ReferenceEquals(left, right) || (left is { IsUndecided: true } && right is { IsUndecided: true } && left.ReferencedName == right.ReferencedName);
}
