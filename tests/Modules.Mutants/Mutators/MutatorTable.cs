namespace Modules.Mutants.Mutators;

/// <summary>All kinds of changes.</summary>
internal static class MutatorTable
{
    public static IReadOnlyList<Mutator> All { get; } = [.. TypeMutators.All, .. MemberMutators.All, .. SignatureMutators.All, .. InheritanceMutators.All, .. GenericMutators.All, .. HierarchyMutators.All, .. ValueMutators.All];

    public static Mutator Find(string name) => All.First(mutator => mutator.Name == name);
}
