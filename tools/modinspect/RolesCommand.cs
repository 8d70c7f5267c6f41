using System.CommandLine;
using Modules.Inspect.Reports.Roles;
using Modules.Inspect.Reports.Text;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary><c>modinspect roles HOST [--since OLDER]</c>.</summary>
internal static class RolesCommand
{
    public static Command Create(ToolConsole console, CancellationToken cancellationToken)
    {
        var host = new Argument<string>("host") { Description = "A folder with the host's assemblies, or the host's .dll." };
        var since = new Option<string?>("--since") { Description = "An older build of the host: tells which roles broke since, and whether the table says so.", HelpName = "older host" };
        var format = new Option<string>("--format") { Description = "How to report: text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to a file.", HelpName = "file" };
        var frameworks = new Option<string[]>("--framework")
        {
            Description = "A shared framework that the hosts run on, NAME[/VERSION]. Default: from runtimeconfig.json, else those that are installed.",
            HelpName = "name",
            Arity = ArgumentArity.OneOrMore,
        };
        var root = new Option<string?>("--dotnet-root") { Description = "The .NET installation that holds shared/.", HelpName = "folder" };
        var noColor = new Option<bool>("--no-color") { Description = "Do not colour the report." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Report changes beside what roles and services expose one by one." };
        format.CompletionSources.Add("text", "json");
        format.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is not ("text" or "json")))
            {
                result.AddError($"'{token.Value}' is no format of roles. Write text or json.");
            }
        });
        frameworks.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !FrameworkReference.TryParse(token.Value, out _)))
            {
                result.AddError($"'{token.Value}' is no framework. Write NAME or NAME/VERSION, such as Microsoft.NETCore.App/10.0.0.");
            }
        });
        var command = new Command("roles", "Prints the role table of a host, and checks it against an older build. Exit code 1 when the table is not true.")
        {
            host, since, format, output, frameworks, root, noColor, verbose,
        };
        command.SetAction(parsed =>
        {
            var options = new HostOptions
            {
                DotnetRoot = parsed.GetValue(root),
                Frameworks = [.. (parsed.GetValue(frameworks) ?? []).Select(text => FrameworkReference.TryParse(text, out var framework) ? framework : null).OfType<FrameworkReference>()],
            };
            var file = parsed.GetValue(output);
            var usesTerminal = file is null && !parsed.GetValue(noColor);
            var text = new TextOptions { UseColor = usesTerminal && console.UseColor, UseLinks = usesTerminal && console.UseLinks, IsVerbose = parsed.GetValue(verbose) };
            using var newer = HostSurface.FromDirectory(parsed.GetValue(host)!, options);
            using var older = parsed.GetValue(since) is { } path ? HostSurface.FromDirectory(path, options) : null;
            var table = Table(newer, older, cancellationToken);
            var report = parsed.GetValue(format) == "json" ? RolesJson.Write(table) : RolesText.Write(table, text);
            if (file is null)
            {
                console.Out.Write(report);
            }
            else
            {
                InspectCommand.WriteFile(file, report);
            }

            return table.Roles.IsEmpty || !table.IsDecided
                ? ExitCode.NotVerified
                : table.IsTrue ? ExitCode.Compatible : ExitCode.Incompatible;
        });
        return command;
    }

    private static RoleTable Table(HostSurface host, HostSurface? older, CancellationToken cancellationToken)
    {
        try
        {
            return older is null ? RoleTable.Of(host) : RoleTable.Compare(host, older, cancellationToken);
        }
        catch (ArgumentException unfit)
        {
            throw new UsageException(unfit.Message);
        }
    }
}
