using System.Diagnostics;
using System.Globalization;

namespace Modules.Testing;

/// <summary>What the runtime said of one thing.</summary>
/// <param name="Stage">load, type, members, jit, attribute, reflect, call, thrown (in a call, and maybe caught there), or died.</param>
/// <param name="Member">Where.</param>
/// <param name="Exception">Full name of the exception; the exit code of a process that died.</param>
/// <param name="Message">The exception's message; of a process that died, that of the exception which nobody caught.</param>
public sealed record RuntimeFact(string Stage, string Member, string Exception, string Message)
{
    /// <summary>Tokens of the library's definition that failed; for a call, of the library's methods on the stack.</summary>
    public IReadOnlyList<int> Tokens { get; init; } = [];
}

/// <summary>What the runtime said of a library against a host.</summary>
/// <param name="Facts">What failed.</param>
/// <param name="Results">What the calls gave, by name.</param>
public sealed record RuntimeTruth(IReadOnlyList<RuntimeFact> Facts, IReadOnlyDictionary<string, string> Results)
{
    /// <summary>Tokens of the methods that could not be asked about: their class does not load, or nothing stands in for their type parameters.</summary>
    public IReadOnlySet<int> Skipped { get; init; } = new HashSet<int>();

    /// <summary>Whether anything failed that is no mere reflection.</summary>
    public bool IsBroken => Failures.Any();

    /// <summary>What failed that is no mere reflection, and was not caught.</summary>
    public IEnumerable<RuntimeFact> Failures => Facts.Where(fact => fact.Stage is not ("attribute" or "reflect" or "thrown"));

    public override string ToString() => string.Join('\n', Facts.Select(fact => $"{fact.Stage} {fact.Member}: {fact.Exception}: {fact.Message}").Concat(Results.Select(result => $"{result.Key} = {result.Value}")));
}

/// <summary>A library and a host to run it against.</summary>
/// <param name="HostFolder">The host's assemblies.</param>
/// <param name="Library">Path of the library.</param>
/// <param name="IsApplication">Whether the host's assemblies are bound by the rules of the default context, which checks versions. Such a question takes a process of its own.</param>
public sealed record RuntimeQuestion(string HostFolder, string Library, bool IsApplication = false);

/// <summary>Asks the CLR, in other processes than the tests'.</summary>
public static class RuntimeOracle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks one question, in a process of its own.</summary>
    public static RuntimeTruth Ask(string hostFolder, string library) => Ask([new RuntimeQuestion(hostFolder, library)])[0];

    /// <summary>Asks many questions in one process. When it dies, whoever was asked last is told so, and another process goes on behind it.</summary>
    public static IReadOnlyList<RuntimeTruth> Ask(IReadOnlyList<RuntimeQuestion> questions)
    {
        using var folder = new TemporaryFolder();
        var truths = new RuntimeTruth[questions.Count];
        for (var next = 0; next < questions.Count;)
        {
            var asked = questions.Skip(next).Select((question, index) => (Question: question, Records: Path.Combine(folder.Path, $"{next + index}.txt"))).ToList();
            var file = Path.Combine(folder.Path, "questions.txt");
            File.WriteAllLines(file, asked.Select(item => $"{item.Question.HostFolder}\t{item.Question.Library}\t{item.Records}{(item.Question.IsApplication ? "\tapplication" : "")}"));
            var exitCode = Run(file);
            foreach (var (question, records) in asked)
            {
                var truth = Read(records, $"exit code {exitCode}", out var hasEnded);
                truths[next++] = truth;
                if (!hasEnded)
                {
                    break;
                }
            }
        }

        return truths;
    }

    private static int Run(string file)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Modules.Oracle.dll"), file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The oracle did not answer the questions in {file}.");
        }

        return process.ExitCode;
    }

    /// <summary>Reads what a run recorded.</summary>
    /// <param name="records">Path of the file; it need not be there.</param>
    /// <param name="death">How the process ended, in case that the records do not.</param>
    /// <param name="hasEnded">Whether the records do.</param>
    public static RuntimeTruth Read(string records, string death, out bool hasEnded)
    {
        var lines = File.Exists(records) ? File.ReadAllLines(records) : [];
        var skipped = new HashSet<int>();
        var facts = new List<RuntimeFact>();
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = string.Empty;
        var isDamaged = false;
        hasEnded = false;
        foreach (var parts in lines.Select(line => line.Split('\t')))
        {
            switch (parts[0])
            {
                // A process whose memory was written over does not even write its records; nor does it end as others do.
                case var _ when parts.Length < 3:
                    isDamaged = true;
                    break;
                case "result":
                    results[parts[1]] = parts[2];
                    break;
                case "calling" or "calls":
                    last = parts[1];
                    break;
                case "skipped":
                    skipped.Add(Token(parts[1][2..]));
                    break;
                case "end":
                    hasEnded = true;
                    break;
                default:
                    facts.Add(new RuntimeFact(parts[0], parts[1], parts[2], parts.ElementAtOrDefault(3) ?? string.Empty) { Tokens = Tokens(parts.ElementAtOrDefault(4)) });
                    break;
            }
        }

        hasEnded &= !isDamaged;

        // Nobody caught what a thread threw: that is the death's message, and no fact of its own.
        var unhandled = facts.FindLast(fact => fact.Stage == "unhandled");
        facts.RemoveAll(fact => fact.Stage == "unhandled");
        if (!hasEnded)
        {
            facts.Add(new RuntimeFact("died", last, death, unhandled?.Message ?? string.Empty));
        }

        return new RuntimeTruth(facts, results) { Skipped = skipped };
    }

    private static int[] Tokens(string? list) => string.IsNullOrEmpty(list) ? [] : [.. list.Split(',').Select(Token)];

    private static int Token(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
