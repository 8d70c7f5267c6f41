using Modules.Mutants.Runs;

namespace Modules.Mutants.Comparison;

/// <summary>A difference that the documentation explains (docs/mutants.md).</summary>
/// <param name="Name">Name of the paragraph there.</param>
/// <param name="Covers">Which differences of which mutants it is about.</param>
internal sealed record Explanation(string Name, Func<Mutant, Difference, bool> Covers);

/// <summary>The differences that are left, each with its reason.</summary>
internal static class Explanations
{
    // Changes of what the host does, or of what the compiler has baked into the library: a host alone does not show that it did something else before.
    private static readonly HashSet<string> OfBothSides =
    [
        "field-const", "enum-member", "enum-underlying-type", "parameter-default", "member-override-to-new", "member-remove-alone", "member-remove", "member-static", "type-layout", "attribute-remove", "type-kind",
        "base-add", "base-remove", "member-add", "member-access", "member-sealed", "member-rename",
    ];

    public static IReadOnlyList<Explanation> All { get; } =
    [
        new("Another behaviour of the host", (mutant, difference) => difference.Kind == DifferenceKind.Silent && mutant.Mutations.Any(mutation => OfBothSides.Contains(mutation.Mutator))),
        new("Misread attributes", (mutant, difference) =>
            difference.What.StartsWith("attribute", StringComparison.Ordinal) && mutant.Mutations.Any(mutation => mutation.Mutator is "enum-underlying-type" or "enum-kind")),
    ];

    public static Explanation? Of(Mutant mutant, Difference difference) => All.FirstOrDefault(explanation => explanation.Covers(mutant, difference));
}
