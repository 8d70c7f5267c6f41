using Modules.Mutants.Hosts;

namespace Modules.Mutants.Mutators;

/// <summary>One way to change a host at one place.</summary>
/// <param name="Site">The place and the variant, spelt so that it is found again in the same host with other changes.</param>
/// <param name="Apply">Makes the changed host.</param>
internal readonly record struct Edit(string Site, Func<HostSource> Apply);

/// <summary>One kind of change: a row of <see cref="MutatorTable"/>.</summary>
/// <param name="Name">Stable kebab-case name.</param>
/// <param name="Edits">All places where the change can be made.</param>
internal sealed record Mutator(string Name, Func<HostSource, IEnumerable<Edit>> Edits)
{
    public override string ToString() => Name;
}
