using System.Text;
using Modules.Mutants.Comparison;
using Modules.Mutants.Runs;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Shrinking;

/// <summary>Writes a mutant in the format of the pairs, for tests/Pairs.</summary>
internal static class PairWriter
{
    public static string Write(Mutant mutant, Difference difference)
    {
        var text = new StringBuilder()
            .Append($"// law: ({string.Join("; ", mutant.Mutations)})\n")
            .Append($"// {difference.ToString().ReplaceLineEndings(" ")}\n")
            .Append($"//--- Host v1\n{Text(mutant.Scene.Host.Host)}\n");
        if (mutant.Host.Source.Moved is { } moved)
        {
            text.Append($"//--- {Hosts.HostSource.MovedAssembly} v2{(mutant.Host.Source.IsDeployed ? "" : " compile-only")}\n{Text(moved)}\n");
        }

        return text.Append($"//--- Host v2\n{Text(mutant.Host.Source.Host)}\n//--- Library\n{Text(mutant.Scene.Library)}\n").ToString();
    }
}
