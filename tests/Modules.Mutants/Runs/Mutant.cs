using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;

namespace Modules.Mutants.Runs;

/// <summary>A changed host.</summary>
/// <param name="Number">Number in the run.</param>
/// <param name="Scene">What was changed.</param>
/// <param name="Mutations">The changes, in order.</param>
/// <param name="Host">The result, repaired and compiled.</param>
internal sealed record Mutant(int Number, Scene Scene, IReadOnlyList<Mutation> Mutations, CompiledHost Host)
{
    public override string ToString() => $"#{Number} {Scene.Name} {{{string.Join("; ", Mutations)}}}";
}
