using Modules.Mutants.Hosts;

namespace Modules.Mutants.Mutators;

/// <summary>One change of a host, as text: the mutator and the site.</summary>
internal sealed record Mutation(string Mutator, string Site)
{
    /// <summary>Makes the change, or gives null when the site is not there.</summary>
    public HostSource? ApplyTo(HostSource host)
    {
        foreach (var edit in MutatorTable.Find(Mutator).Edits(host))
        {
            if (edit.Site == Site)
            {
                return edit.Apply();
            }
        }

        return null;
    }

    public override string ToString() => $"{Mutator}: {Site}";
}
