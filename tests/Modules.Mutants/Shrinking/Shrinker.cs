using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Comparison;
using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;
using Modules.Mutants.Runs;

namespace Modules.Mutants.Shrinking;

/// <summary>
/// Makes a disagreement small: drops changes, then members of the library and of the host (before and after the changes), as long as a difference of the same nature stays.
/// </summary>
/// <param name="compiler">Compiles smaller hosts.</param>
/// <param name="examine">Gives the differences of a host; throws <see cref="InvalidOperationException"/> where the scene itself is broken.</param>
internal sealed class Shrinker(HostCompiler compiler, Func<Scene, CompiledHost, IReadOnlyList<Difference>> examine)
{
    /// <summary>The smallest mutant that was found, with its difference.</summary>
    public (Mutant Mutant, Difference Difference) Shrink(Mutant mutant, Difference difference)
    {
        var best = (Mutant: mutant, Difference: difference);
        foreach (var mutation in mutant.Mutations.Where(_ => mutant.Mutations.Count > 1))
        {
            best = Try(best, best.Mutant.Scene, [.. best.Mutant.Mutations.Where(other => other != mutation)]) ?? best;
        }

        for (var before = -1; before != Size(best.Mutant);)
        {
            before = Size(best.Mutant);
            best = Less(best, scene => scene.Library, (scene, library) => scene with { Library = library });
            best = Less(best, scene => scene.Host.Host, (scene, host) => scene with { Host = scene.Host.With(host) });
        }

        return best;
    }

    private static int Size(Mutant mutant) => mutant.Scene.Host.Host.FullSpan.Length + mutant.Scene.Library.FullSpan.Length;

    // Whole types first, then members, then what stands on types.
    private (Mutant Mutant, Difference Difference) Less(
        (Mutant Mutant, Difference Difference) best,
        Func<Scene, CompilationUnitSyntax> read,
        Func<Scene, CompilationUnitSyntax, Scene> write)
    {
        for (var index = 0; ; index++)
        {
            var root = read(best.Mutant.Scene);
            var parts = root.DescendantNodes().Where(IsPart).OrderByDescending(part => part.FullSpan.Length).ToList();
            if (index >= parts.Count)
            {
                return best;
            }

            if (Without(root, parts[index]) is { } smaller && Try(best, write(best.Mutant.Scene, smaller), best.Mutant.Mutations) is { } better)
            {
                best = better;
                index--;
            }
        }
    }

    private static bool IsPart(SyntaxNode node) => node is BaseTypeSyntax or AttributeListSyntax or UsingDirectiveSyntax || (node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax);

    private static CompilationUnitSyntax? Without(CompilationUnitSyntax root, SyntaxNode part) => part is BaseTypeSyntax { Parent: BaseListSyntax { Types.Count: 1 } list }
        ? root.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)
        : root.RemoveNode(part, SyntaxRemoveOptions.KeepNoTrivia);

    private (Mutant Mutant, Difference Difference)? Try((Mutant Mutant, Difference Difference) best, Scene scene, IReadOnlyList<Mutation> mutations)
    {
        var host = scene.Host;
        foreach (var mutation in mutations)
        {
            if (mutation.ApplyTo(host) is not { } changed)
            {
                return null;
            }

            host = changed;
        }

        if (compiler.Compile(host) is not { } compiled)
        {
            return null;
        }

        try
        {
            return examine(scene, compiled).FirstOrDefault(best.Difference.IsLike) is { } difference
                ? (new Mutant(best.Mutant.Number, scene, mutations, compiled), difference)
                : null;
        }
        catch (InvalidOperationException)
        {
            // The smaller library does not compile or run even against its own host.
            return null;
        }
    }
}
