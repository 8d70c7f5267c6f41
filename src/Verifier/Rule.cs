namespace Modules.Verifier;

/// <summary>One row of the rule table: a law that a library can break. Immutable.</summary>
/// <param name="Id">Stable id, such as <c>MOD3001</c>; never reused.</param>
/// <param name="Alias">Stable kebab-case name, such as <c>method-missing</c>.</param>
/// <param name="Level">Level of a finding of this rule where the place of use does not say otherwise.</param>
/// <param name="Stage">Stage of a finding of this rule where the place of use does not say otherwise.</param>
/// <param name="Exception">Full name of the exception type that the runtime throws, or null where it throws none.</param>
/// <param name="Title">The rule in one line.</param>
/// <param name="Remedy">What to do about it, in one or two sentences.</param>
public sealed record Rule(string Id, string Alias, FindingLevel Level, FailureStage Stage, string? Exception, string Title, string Remedy)
{
    /// <summary>Page of the documentation that explains the rule, relative to the repository's root.</summary>
    public string HelpPage => $"docs/rules/{Id}.md";

    /// <summary>The id and the alias, such as <c>MOD3001 method-missing</c>.</summary>
    public override string ToString() => $"{Id} {Alias}";
}
