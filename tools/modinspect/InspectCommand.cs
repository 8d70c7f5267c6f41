using Modules.Inspect.Baselines;
using Modules.Inspect.Inspection;
using Modules.Inspect.Reports;
using Modules.Inspect.Reports.Model;
using Modules.Inspect.Reports.Text;

namespace Modules.Inspect;

/// <summary><c>modinspect LIBRARY...</c>: baseline -> inspection -> report -> formats -> exit code.</summary>
internal static class InspectCommand
{
    private static readonly TimeSpan Patience = new(0, 0, seconds: 1);

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A baseline or an output is wrong.</exception>
    /// <exception cref="IOException">A host or folder cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static int Run(InspectSettings settings, Lazy<ToolConsole> console, CancellationToken cancellationToken)
    {
        var baseline = ReadBaseline(settings);
        using var inspection = Inspect(settings, console, cancellationToken);
        var report = ReportBuilder.Build(inspection, settings.FailOn, baseline);
        if (settings.WriteBaseline is { } file)
        {
            var accepted = BaselineFile.Of(report, file, settings.Reason!);
            WriteFile(file, BaselineFile.Write(accepted));
            console.Value.Complain($"{Spelling.Count(accepted.Entries.Length, "entry", "entries")} written to '{file}'.");
            report = ReportBuilder.Build(inspection, settings.FailOn, accepted);
        }

        WriteReports(report, settings, console.Value);
        return Conclude(report, inspection.Libraries, settings, console.Value);
    }

    // The file that is about to be written keeps the reasons it has.
    private static Baseline? ReadBaseline(InspectSettings settings) =>
        settings.Baseline is { } path ? BaselineFile.Read(path)
        : settings.WriteBaseline is { } before && File.Exists(before) ? BaselineFile.Read(before)
        : null;

    private static InspectionResult Inspect(InspectSettings settings, Lazy<ToolConsole> console, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(() => console.Value.ShowProgress ? console.Value.Error : null, Patience);
        return Inspector.Run(settings.Request, progress, cancellationToken);
    }

    private static void WriteReports(Report report, InspectSettings settings, ToolConsole console)
    {
        var plain = new TextOptions { IsVerbose = settings.IsVerbose, IsQuiet = settings.IsQuiet };
        foreach (var target in settings.Reports)
        {
            if (target.File is { } file)
            {
                WriteFile(file, ReportWriter.Write(target.Format, report, plain));
                continue;
            }

            var options = plain with { UseColor = console.UseColor && !settings.NoColor, UseLinks = console.UseLinks && !settings.NoColor, Width = console.Width };
            WriteOut(console.Out, ReportWriter.Write(target.Format, report, options));
        }
    }

    private static void WriteOut(TextWriter output, string text)
    {
        try
        {
            output.Write(text);
            output.Flush();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Closed, or full.
            throw new IOException($"standard output cannot be written: {fault.Message}", fault);
        }
    }

    private static int Conclude(Report report, FoundLibraries libraries, InspectSettings settings, ToolConsole console)
    {
        if (report.Libraries.IsEmpty)
        {
            console.Complain($"nothing was examined: {libraries.WhyNone}");
        }

        foreach (var entry in report.Unused)
        {
            var place = entry.Member is null ? string.Empty : $" at {entry.Member}";
            console.Complain($"'{report.Baseline!.Path}': nothing needs the entry {entry.Rule} {entry.Symbol}{place} any more; remove it.");
        }

        var exit = report.ExitCode;
        return exit == ExitCode.Compatible && settings.IsBaselineStrict && !report.Unused.IsEmpty ? ExitCode.Incompatible : exit;
    }

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void WriteFile(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var folder = Path.GetDirectoryName(path);
            var why = Directory.Exists(path) ? "it is a folder; name a file."
                : string.IsNullOrEmpty(folder) || Directory.Exists(folder) ? fault.Message
                : $"there is no folder '{folder}'.";
            throw new UsageException($"'{path}' cannot be written: {why}");
        }
    }
}
