using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Modules.Inspect.Inspection;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect;

/// <summary>The options of an inspection, and what they mean.</summary>
internal sealed class InspectOptions
{
    private readonly Argument<string[]> _libraries = new("library")
    {
        Description = "A .dll, or a folder: every module library in it (with --all every .NET library).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _hosts = Many("--host", "path", "A folder with the host's assemblies, or the host's .dll. Several hosts make a matrix.");
    private readonly Option<string?> _since = new("--since")
    {
        Description = "An older build of the host, which the libraries were compiled against: also tell what the compiler baked in of it.",
        HelpName = "path",
    };

    private readonly Option<string[]> _frameworks = Many(
        "--framework",
        "name",
        "A shared framework to verify against, NAME[/VERSION]. Default: from runtimeconfig.json, else those that are installed.");

    private readonly Option<string?> _dotnetRoot = new("--dotnet-root") { Description = "The .NET installation that holds shared/.", HelpName = "folder" };
    private readonly Option<string[]> _modules = Many("--module", "name", "Judge only these modules of the library.");
    private readonly Option<bool> _all = new("--all") { Description = "Of a folder, examine every .NET library." };

    private readonly Option<string[]> _formats = Many(
        "--format",
        "format[=file]",
        $"How to report: {string.Join(", ", ReportTarget.Formats)}; FORMAT=FILE writes a further report to a file. Default: text.");

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to a file instead of standard output.", HelpName = "file" };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = $"The least level that makes exit code 1: {string.Join(", ", Spelling.Levels)}.",
        HelpName = "level",
        DefaultValueFactory = _ => Spelling.Of(FindingLevel.FailsCall),
    };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Findings that are known and accepted.", HelpName = "file" };
    private readonly Option<string?> _writeBaseline = new("--write-baseline") { Description = "Accept what is found now: write it to a file, with --reason.", HelpName = "file" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why --write-baseline accepts it. Entries that are there keep their reasons.", HelpName = "text" };
    private readonly Option<bool> _strictBaseline = new("--strict-baseline") { Description = "Fail when the baseline has entries that nothing needs any more." };
    private readonly Option<bool> _ignoreVersions = new("--ignore-assembly-versions") { Description = "Bind libraries without a manifest by simple name, whatever assembly version is found." };
    private readonly Option<bool> _requireModule = new("--require-module") { Description = "A .dll without a manifest is an error." };
    private readonly Option<bool> _proven = new("--proven") { Description = "Admit any version of a module library whose binding is proved." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Do not colour the report." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Report every place, exact symbols, and information as well." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Report verdicts only." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_libraries);
        foreach (var option in (Option[])
        [
            _hosts, _since, _frameworks, _dotnetRoot, _modules, _all, _formats, _output, _failOn, _baseline, _writeBaseline, _reason, _strictBaseline,
            _ignoreVersions, _requireModule, _proven, _noColor, _verbose, _quiet,
        ])
        {
            command.Options.Add(option);
        }

        _failOn.CompletionSources.Add([.. Spelling.Levels]);
        _formats.CompletionSources.Add(ReportTarget.Formats);
        Refuse(_libraries.Validators, token => token.StartsWith('-') && !Path.Exists(token), token => $"Unrecognized option '{token}'.");
        Refuse(_libraries.Validators, string.IsNullOrWhiteSpace, _ => "A library's path is empty.");
        Refuse(_hosts.Validators, string.IsNullOrWhiteSpace, _ => "A host's path is empty.");
        foreach (var file in (Option<string?>[])[_since, _dotnetRoot, _output, _baseline, _writeBaseline])
        {
            Refuse(file.Validators, string.IsNullOrWhiteSpace, _ => $"The path after {file.Name} is empty.");
        }

        Refuse(_failOn.Validators, token => !Spelling.Levels.Contains(token), token => $"'{token}' is no level. Write one of {string.Join(", ", Spelling.Levels)}.");
        Refuse(
            _frameworks.Validators,
            token => !FrameworkReference.TryParse(token, out _),
            token => $"'{token}' is no framework. Write NAME or NAME/VERSION, such as Microsoft.NETCore.App/10.0.0.");
        Refuse(
            _formats.Validators,
            token => ReportTarget.Parse(token) is null,
            token => $"'{token}' is no format. Write FORMAT or FORMAT=FILE, with one of {string.Join(", ", ReportTarget.Formats)}.");
        command.Validators.Add(Together);
    }

    public InspectSettings Read(ParseResult parsed)
    {
        var modules = parsed.GetValue(_modules) ?? [];
        return new InspectSettings
        {
            Request = new InspectionRequest
            {
                Libraries = [.. parsed.GetValue(_libraries)!],
                Hosts = [.. parsed.GetValue(_hosts) ?? []],
                Since = parsed.GetValue(_since),
                Modules = [.. modules],
                AllLibraries = parsed.GetValue(_all),
                HostOptions = new HostOptions
                {
                    DotnetRoot = parsed.GetValue(_dotnetRoot),
                    Frameworks = [.. Frameworks(parsed.GetValue(_frameworks) ?? [])],
                },
                VerifierOptions = new VerifierOptions
                {
                    AllowPlainLibraries = !parsed.GetValue(_requireModule) && modules.Length == 0,
                    IgnoreAssemblyVersions = parsed.GetValue(_ignoreVersions),
                    VersionPolicy = parsed.GetValue(_proven) ? VersionPolicy.Proven : VersionPolicy.Declared,
                },
            },
            Reports = Targets(parsed),
            FailOn = Spelling.Level(parsed.GetValue(_failOn)!),
            Baseline = parsed.GetValue(_baseline),
            WriteBaseline = parsed.GetValue(_writeBaseline),
            Reason = parsed.GetValue(_reason),
            IsBaselineStrict = parsed.GetValue(_strictBaseline),
            NoColor = parsed.GetValue(_noColor),
            IsVerbose = parsed.GetValue(_verbose),
            IsQuiet = parsed.GetValue(_quiet),
        };
    }

    private static IEnumerable<FrameworkReference> Frameworks(string[] texts) =>
        texts.Select(text => FrameworkReference.TryParse(text, out var framework) ? framework : null).OfType<FrameworkReference>();

    // What has no file goes to standard output; where nothing does, the text report still stands there, so that a log says what happened.
    private ImmutableArray<ReportTarget> Targets(ParseResult parsed)
    {
        var asked = (parsed.GetValue(_formats) ?? []).Select(text => ReportTarget.Parse(text)!).ToList();
        var main = asked.Find(target => target.File is null) ?? new ReportTarget("text", null);
        return [main with { File = parsed.GetValue(_output) }, .. asked.Where(target => target.File is not null)];
    }

    // Tokens, not values: a line that is still being completed has options without values.
    private void Together(CommandResult result)
    {
        if (Given(_formats).Count(text => ReportTarget.Parse(text) is { File: null }) > 1)
        {
            result.AddError("Only one report can go to standard output. Give the others files: --format FORMAT=FILE.");
        }

        if (Given(_writeBaseline).Any() && Given(_reason).All(string.IsNullOrWhiteSpace))
        {
            result.AddError("--write-baseline needs --reason: say why these findings are accepted.");
        }

        if (result.GetResult(_strictBaseline) is { Implicit: false } && !Given(_baseline).Any())
        {
            result.AddError("--strict-baseline needs --baseline.");
        }

        IEnumerable<string> Given(Option option) => result.GetResult(option)?.Tokens.Select(token => token.Value) ?? [];
    }

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore };

    private static void Refuse(List<Action<OptionResult>> validators, Func<string, bool> isWrong, Func<string, string> message) =>
        validators.Add(result => Refuse(result, result.Tokens, isWrong, message));

    private static void Refuse(List<Action<ArgumentResult>> validators, Func<string, bool> isWrong, Func<string, string> message) =>
        validators.Add(result => Refuse(result, result.Tokens, isWrong, message));

    private static void Refuse(SymbolResult result, IEnumerable<Token> tokens, Func<string, bool> isWrong, Func<string, string> message)
    {
        foreach (var token in tokens.Where(token => isWrong(token.Value)))
        {
            result.AddError(message(token.Value));
        }
    }
}
