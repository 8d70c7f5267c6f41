using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Runs;

namespace Modules.Mutants.Comparison;

/// <summary>A kind of difference that the documentation explains (docs/mutants.md).</summary>
/// <param name="Name">Name of the paragraph there.</param>
/// <param name="Covers">Which differences of which mutants it is about.</param>
internal sealed record Explanation(string Name, Func<Mutant, Difference, bool> Covers);

/// <summary>The differences that are left, each with its reason.</summary>
internal static class Explanations
{
    // Another class or interface of the host answers, and what the library declares beside it does not compile against that, so that it cannot be compiled anew to see.
    private static readonly HashSet<string> OfHierarchy = ["member-override-to-new", "override-add", "default-override", "default-diamond"];

    public static IReadOnlyList<Explanation> All { get; } =
    [
        new("Told with the older host", (_, difference) => difference.IsToldWithOlder),
        new("Several changes at once", (_, difference) => difference.TakesSeveral),
        new("Another behaviour of the host", (mutant, difference) => difference.Kind == DifferenceKind.Silent && Has(mutant, OfHierarchy.Contains)),
        new("Objects that are more than their type says", (_, difference) => difference is { Kind: DifferenceKind.FalseIncompatible, What: "call MOD6002" }),
        new("Attributes that are misread", (mutant, difference) => difference.What.StartsWith("attribute", StringComparison.Ordinal) && Has(mutant, name => name is "enum-underlying-type" or "enum-kind")),
        new("A failure that is swallowed", (mutant, difference) => difference is { Kind: DifferenceKind.Silent, What: "result" } && Catches(mutant, difference.Place)),
        new("What expression trees ask of a member", (_, difference) => difference is { Kind: DifferenceKind.Silent, What: "ArgumentException" }
            && (difference.Detail.Contains("declaring type of the method handle", StringComparison.Ordinal) || difference.Detail.Contains("is not a property accessor", StringComparison.Ordinal))),
        new("A host that lacks an assembly itself", (mutant, difference) => difference is { Kind: DifferenceKind.FalseCompatible, What: "call FileNotFoundException" } && !mutant.Host.Source.IsDeployed),
        new("A host whose own layout is wrong", (_, difference) => difference.Detail.Contains("from assembly 'Host", StringComparison.Ordinal) && difference.Detail.Contains("incorrectly aligned or overlapped", StringComparison.Ordinal)),
    ];

    public static Explanation? Of(Mutant mutant, Difference difference) => All.FirstOrDefault(explanation => explanation.Covers(mutant, difference));

    // Whether a method that is called has a handler of its own.
    private static bool Catches(Mutant mutant, string method) => mutant.Scene.Library.DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Any(called => called.Identifier.Text == method && called.DescendantNodes().OfType<CatchClauseSyntax>().Any());

    private static bool Has(Mutant mutant, Func<string, bool> mutator) => mutant.Mutations.Any(mutation => mutator(mutation.Mutator));
}
