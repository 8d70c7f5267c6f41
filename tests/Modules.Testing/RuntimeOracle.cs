using System.Diagnostics;

namespace Modules.Testing;

/// <summary>What the runtime said of one thing.</summary>
/// <param name="Stage">load, type, members, jit, attribute, call, or died.</param>
/// <param name="Member">Where.</param>
/// <param name="Exception">Full name of the exception; the exit code of a process that died.</param>
/// <param name="Message">The exception's message.</param>
public sealed record RuntimeFact(string Stage, string Member, string Exception, string Message);

/// <summary>What the runtime said of a library against a host.</summary>
/// <param name="Facts">What failed.</param>
/// <param name="Results">What the calls gave, by name.</param>
public sealed record RuntimeTruth(IReadOnlyList<RuntimeFact> Facts, IReadOnlyDictionary<string, string> Results)
{
    /// <summary>Whether anything failed that is no mere reading of attributes.</summary>
    public bool IsBroken => Facts.Any(fact => fact.Stage != "attribute");

    public override string ToString() => string.Join('\n', Facts.Select(fact => $"{fact.Stage} {fact.Member}: {fact.Exception}: {fact.Message}").Concat(Results.Select(result => $"{result.Key} = {result.Value}")));
}

/// <summary>Asks the CLR, in a process of its own.</summary>
public static class RuntimeOracle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static RuntimeTruth Ask(string hostFolder, string library)
    {
        var records = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Modules.Oracle.dll"), hostFolder, library, records])
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
                throw new TimeoutException($"The oracle did not answer for {library}.");
            }

            return Read(File.ReadAllLines(records), process.ExitCode);
        }
        finally
        {
            File.Delete(records);
        }
    }

    private static RuntimeTruth Read(string[] lines, int exitCode)
    {
        var facts = new List<RuntimeFact>();
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = string.Empty;
        var hasEnded = false;
        foreach (var parts in lines.Select(line => line.Split('\t')))
        {
            switch (parts[0])
            {
                case "result":
                    results[parts[1]] = parts[2];
                    break;
                case "calling" or "calls":
                    last = parts[1];
                    break;
                case "end":
                    hasEnded = true;
                    break;
                default:
                    facts.Add(new RuntimeFact(parts[0], parts[1], parts[2], parts.ElementAtOrDefault(3) ?? string.Empty));
                    break;
            }
        }

        if (!hasEnded && !facts.Exists(fact => fact.Stage == "load"))
        {
            facts.Add(new RuntimeFact("died", last, $"exit code {exitCode}", string.Empty));
        }

        return new RuntimeTruth(facts, results);
    }
}
