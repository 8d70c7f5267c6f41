using Modules.Corpus.Asking;
using Modules.Verifier;

namespace Modules.Corpus.Comparing;

/// <summary>What came out of one library against one host.</summary>
/// <param name="Name">Name of the pair.</param>
/// <param name="IsBroken">Whether the verifier says that it breaks.</param>
/// <param name="Findings">The verifier's findings at fails-call or worse.</param>
/// <param name="Answers">The CLR's answers.</param>
/// <param name="Differences">Where the two differ.</param>
internal sealed record PairRun(string Name, bool IsBroken, IReadOnlyList<Finding> Findings, Answers Answers, IReadOnlyList<Difference> Differences)
{
    /// <summary>Findings about what only running the code would show: access that is refused at the call, the wrong object on the stack.</summary>
    public IEnumerable<Finding> AtRun => Findings.Where(finding => finding.Stage is FailureStage.Call or FailureStage.Silent);

    public static PairRun Of(string name, string library, string hostFolder, string workFolder)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        using var examined = Examined.Of(library, host);
        var answers = Oracle.Ask(workFolder, examined.Library, library, hostFolder, host);
        return new PairRun(name, examined.IsBroken, [.. examined.Findings.Where(finding => finding.IsBreaking)], answers, Comparison.Of(examined, answers));
    }
}
