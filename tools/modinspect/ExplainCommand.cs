using System.CommandLine;
using System.CommandLine.Completions;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary><c>modinspect explain RULE</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var rule = new Argument<string>("rule") { Description = "Id or alias, such as MOD3001 or method-missing; 'all' lists the rules.", HelpName = "rule" };
        rule.CompletionSources.Add(_ => Rules.All.SelectMany(row => new[] { row.Id, row.Alias }).Select(text => new CompletionItem(text)));
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Also list the cases that the tests run." };
        var command = new Command("explain", "Explains a rule: what it says, what the runtime does, how to fix it.") { rule, verbose };
        command.SetAction(parsed => Explain(parsed.GetValue(rule)!, parsed.GetValue(verbose), console.Out));
        return command;
    }

    private static int Explain(string name, bool isVerbose, TextWriter output)
    {
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var row in Rules.All)
            {
                output.WriteLine($"{row.Id}  {row.Alias,-32} {Spelling.Of(row.Level),-11} {row.Title}");
            }

            return ExitCode.Compatible;
        }

        var rule = Rules.Find(name) ?? throw new UsageException($"there is no rule '{name}'. 'modinspect explain all' lists them.");
        output.Write((isVerbose ? RulePage.Whole(rule) : RulePage.Of(rule)) ?? RulePage.Short(rule));
        return ExitCode.Compatible;
    }
}
