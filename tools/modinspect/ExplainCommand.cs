using System.CommandLine;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary><c>modinspect explain RULE</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string>("rule") { Description = "Id or alias, such as MOD3001 or method-missing; 'all' lists the rules." };
        var command = new Command("explain", "Explains a rule: what it says, what the runtime does, how to fix it.") { rule };
        command.SetAction(parsed => Explain(parsed.GetValue(rule)!));
        return command;
    }

    private static int Explain(string name)
    {
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var row in Rules.All)
            {
                Console.Out.WriteLine($"{row.Id}  {row.Alias,-32} {Spelling.Of(row.Level),-11} {row.Title}");
            }

            return ExitCode.Compatible;
        }

        if (Rules.Find(name) is not { } rule)
        {
            Console.Error.WriteLine($"modinspect: there is no rule '{name}'. 'modinspect explain all' lists them.");
            return ExitCode.Usage;
        }

        Console.Out.WriteLine($"{rule.Id} {rule.Alias}");
        Console.Out.WriteLine(rule.Title);
        Console.Out.WriteLine($"Level: {Spelling.Of(rule.Level)} where the place of use does not say otherwise.");
        Console.Out.WriteLine($"Stage: {Spelling.Of(rule.Stage)}.");
        Console.Out.WriteLine(rule.Exception is null ? "The runtime throws nothing." : $"The runtime throws {rule.Exception}.");
        return ExitCode.Compatible;
    }
}
