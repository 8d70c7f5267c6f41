using Modules.Inspect.Inspection;
using Modules.Inspect.Reports;

namespace Modules.Inspect;

/// <summary>
/// Reads the command lines that are written most, paths with --host, --format and --output, without System.CommandLine, whose start takes longer than verifying a small library does.
/// A test holds it to what System.CommandLine makes of the same lines.
/// </summary>
internal static class QuickCommandLine
{
    /// <returns>The settings, or null for any other line, right or wrong: then System.CommandLine has the word.</returns>
    public static InspectSettings? Read(string[] args, string[] commands)
    {
        var libraries = new List<string>();
        var hosts = new List<string>();
        string? format = null;
        string? output = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (IsPlain(args[i]))
            {
                libraries.Add(args[i]);
                continue;
            }

            if (i + 1 == args.Length || !IsPlain(args[i + 1]))
            {
                return null;
            }

            var value = args[i + 1];
            switch (args[i++])
            {
                case "--host":
                    hosts.Add(value);
                    break;
                case "--format" when format is null && ReportTarget.Parse(value) is { File: null }:
                    format = value;
                    break;
                case "--output" when output is null:
                    output = value;
                    break;
                default:
                    return null;
            }
        }

        return libraries.Count == 0 || Array.Exists(commands, command => command == libraries[0]) ? null : new InspectSettings
        {
            Request = new InspectionRequest { Libraries = [.. libraries], Hosts = [.. hosts] },
            Reports = [new ReportTarget(format ?? "text", output)],
        };
    }

    // What begins otherwise is an option, a response file, a directive, or white space in disguise.
    private static bool IsPlain(string text) => text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '.' or '~' or '_');
}
