using Modules.Corpus.Asking;

namespace Modules.Corpus;

/// <summary>Holds the verifier's verdicts on real libraries against the CLR's.</summary>
internal static class Program
{
    /// <summary>The command that the child processes are started with.</summary>
    public const string ProbeCommand = "probe";

    // The probe must not touch a type of the command line's library: it is not there.
    private static int Main(string[] args) => args is [ProbeCommand, var library, var questions, var answers, .. var skipped]
        ? RuntimeProbe.Run(library, questions, answers, skipped)
        : Commands.Run(args);
}
