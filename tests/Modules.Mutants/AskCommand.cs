using System.CommandLine;
using Modules.Mutants.Comparison;
using Modules.Verifier;

namespace Modules.Mutants;

/// <summary><c>ask FILE</c>: what the verifier and the runtime say of a pair, side by side; for finding out a law.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("pair") { Description = "Files in the format of tests/Pairs; expectations are not needed.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ask", "Compile a pair, and print what the verifier and the runtime say of it.") { files };
        command.SetAction(result =>
        {
            foreach (var file in result.GetRequiredValue(files))
            {
                Ask(file, result.InvocationConfiguration.Output);
            }

            return 0;
        });
        return command;
    }

    private static void Ask(FileInfo file, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var pair = Pair.Parse(file.Name, File.ReadAllText(file.FullName));
        var compiled = PairCompiler.Compile(pair, folder.Path);
        var forecast = Forecast.Of(compiled.After, compiled.Library, pair.HasOlderHost ? compiled.Before : null);
        var before = RuntimeOracle.Ask(compiled.Before, compiled.Library);
        var after = RuntimeOracle.Ask(compiled.After, compiled.Library);
        output.WriteLine($"== {file.Name}\n-- verifier: {forecast.Kind}{forecast.Fault}");
        foreach (var prediction in forecast.Predictions.Where(prediction => prediction.Impact.Level > FindingLevel.Info))
        {
            output.WriteLine(prediction);
        }

        output.WriteLine($"-- runtime before\n{before}\n-- runtime after\n{after}\n-- differences");
        foreach (var difference in Comparer.Compare(forecast, before, after))
        {
            output.WriteLine(difference);
        }
    }
}
