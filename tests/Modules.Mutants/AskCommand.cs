using System.CommandLine;
using Modules.Mutants.Comparison;
using Modules.Verifier;

namespace Modules.Mutants;

/// <summary><c>ask FILE...</c>: what the verifier and the runtime say of pairs, side by side; for finding out a law.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("pair") { Description = "Files in the format of tests/Pairs; expectations are not needed.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ask", "Compile pairs, and print what the verifier and the runtime say of them.") { files };
        command.SetAction(result =>
        {
            using var folder = new TemporaryFolder();
            var compiled = new List<(Pair Asked, CompiledPair Pair)>();
            foreach (var file in result.GetRequiredValue(files))
            {
                try
                {
                    var asked = Pair.Parse(file.Name, File.ReadAllText(file.FullName));
                    compiled.Add((asked, PairCompiler.Compile(asked, folder.Folder(file.Name))));
                }
                catch (Exception fault) when (fault is InvalidOperationException or FormatException)
                {
                    result.InvocationConfiguration.Output.WriteLine($"== {file.Name}\n{fault.Message}\n");
                }
            }

            foreach (var (asked, pair) in compiled)
            {
                var before = new RuntimeQuestion(pair.Before, pair.Library, asked.IsApplication);
                var after = new RuntimeQuestion(pair.After, pair.Later, asked.IsApplication);

                // The default context of a process is that of one application.
                RuntimeTruth[] truths = asked.IsApplication ? [.. RuntimeOracle.Ask([before]), .. RuntimeOracle.Ask([after])] : [.. RuntimeOracle.Ask([before, after])];
                Tell(asked, pair, truths[0], truths[1], result.InvocationConfiguration.Output);
            }

            return 0;
        });
        return command;
    }

    private static void Tell(Pair asked, CompiledPair pair, RuntimeTruth before, RuntimeTruth after, TextWriter output)
    {
        var unchanged = Forecast.Of(pair.Before, pair.Library);
        var forecast = Forecast.Of(pair.After, pair.Later, asked.HasOlderHost ? pair.Before : null);
        output.WriteLine($"== {asked.Name}\n-- verifier: {forecast.Kind} {forecast.Fault}");
        foreach (var prediction in forecast.Predictions.Where(prediction => prediction.Impact.Level > FindingLevel.Info))
        {
            output.WriteLine(prediction);
        }

        output.WriteLine("-- report");
        foreach (var finding in forecast.Findings)
        {
            output.WriteLine($"{finding} [{string.Join("; ", finding.Candidates)}]");
        }

        output.WriteLine($"-- runtime before\n{before}\n-- runtime after\n{after}\n-- differences");
        foreach (var difference in Comparer.Compare(forecast, before, after))
        {
            output.WriteLine(difference);
        }

        // Against the host that it was compiled for there is nothing to say.
        foreach (var finding in unchanged.Findings.Where(finding => finding.Level > FindingLevel.Info))
        {
            output.WriteLine($"with the first host: {finding}");
        }

        output.WriteLine();
    }
}
