using System.CommandLine;
using System.CommandLine.Parsing;
using Modules.Inspect.Inspection;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary>The options of the tool, and what they mean.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string[]> _libraries = new("library")
    {
        Description = "A .dll, or a folder: every module library in it (with --all every managed .dll).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _hosts = new("--host")
    {
        Description = "A folder with the host's assemblies, or the host's .dll. Several hosts make a matrix.",
        HelpName = "path",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _frameworks = new("--framework")
    {
        Description = "A shared framework to verify against, NAME[/VERSION]. Default: from runtimeconfig.json, else those that are installed.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _dotnetRoot = new("--dotnet-root") { Description = "The .NET installation that holds shared/.", HelpName = "folder" };

    private readonly Option<string[]> _modules = new("--module")
    {
        Description = "Judge only these modules of the library.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format") { Description = "How to report: text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to a file.", HelpName = "file" };
    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = $"The least level that makes exit code 1: {string.Join(", ", Spelling.Levels)}.",
        HelpName = "level",
        DefaultValueFactory = _ => Spelling.Of(FindingLevel.FailsCall),
    };

    private readonly Option<bool> _all = new("--all") { Description = "Of a folder, examine every managed .dll." };
    private readonly Option<bool> _ignoreVersions = new("--ignore-assembly-versions") { Description = "Bind libraries without a manifest by simple name, whatever assembly version is found." };
    private readonly Option<bool> _requireModule = new("--require-module") { Description = "A .dll without a manifest is an error." };
    private readonly Option<bool> _proven = new("--proven") { Description = "Admit any version of a module library whose binding is proved." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Do not colour the report." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Report every place, and information as well." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Report verdicts only." };

    private readonly RootCommand _root;

    private CommandLine()
    {
        _root = new RootCommand("Tells whether module libraries, or any .NET libraries, will bind to a host, without loading them.")
        {
            _libraries, _hosts, _frameworks, _dotnetRoot, _modules, _all, _format, _output, _failOn, _ignoreVersions, _requireModule, _proven, _noColor, _verbose, _quiet,
            ExplainCommand.Create(),
        };
        _format.AcceptOnlyFromAmong("text", "json");
        _failOn.AcceptOnlyFromAmong([.. Spelling.Levels]);
        _libraries.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)))
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        _frameworks.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !FrameworkReference.TryParse(token.Value, out _)))
            {
                result.AddError($"'{token.Value}' is no framework. Write NAME or NAME/VERSION, such as Microsoft.NETCore.App/10.0.0.");
            }
        });
        _root.SetAction(InspectAsync);
    }

    public static CommandLine Create() => new();

    public async Task<int> RunAsync(string[] args)
    {
        var parsed = _root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"modinspect: {error.Message}").ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("Run 'modinspect --help' for the command line.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("modinspect: cancelled; nothing was reported.").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"modinspect: {fault.Message}").ConfigureAwait(false);
            return ExitCode.NotVerified;
        }
    }

    private async Task<int> InspectAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new InspectionRequest
        {
            Libraries = [.. parsed.GetValue(_libraries)!],
            Hosts = [.. parsed.GetValue(_hosts) ?? []],
            Modules = [.. parsed.GetValue(_modules) ?? []],
            AllLibraries = parsed.GetValue(_all),
            HostOptions = new HostOptions
            {
                DotnetRoot = parsed.GetValue(_dotnetRoot),
                Frameworks = [.. (parsed.GetValue(_frameworks) ?? []).Select(text => FrameworkReference.TryParse(text, out var framework) ? framework : null).OfType<FrameworkReference>()],
            },
            VerifierOptions = new VerifierOptions
            {
                AllowPlainLibraries = !parsed.GetValue(_requireModule) && parsed.GetValue(_modules) is null or [],
                IgnoreAssemblyVersions = parsed.GetValue(_ignoreVersions),
                VersionPolicy = parsed.GetValue(_proven) ? VersionPolicy.Proven : VersionPolicy.Declared,
            },
        };
        using var inspection = Inspector.Run(request, cancellationToken);
        var output = parsed.GetValue(_output);
        var options = new TextOptions
        {
            UseColor = output is null && !parsed.GetValue(_noColor) && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            IsVerbose = parsed.GetValue(_verbose),
            IsQuiet = parsed.GetValue(_quiet),
        };
        var text = parsed.GetValue(_format) == "json" ? JsonReport.Write(inspection) : TextReport.Write(inspection, options);
        if (output is null)
        {
            await Console.Out.WriteAsync(text).ConfigureAwait(false);
        }
        else
        {
            await File.WriteAllTextAsync(output, text, cancellationToken).ConfigureAwait(false);
        }

        return inspection.ExitCode(Spelling.Level(parsed.GetValue(_failOn)!));
    }
}
