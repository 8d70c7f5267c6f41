using System.Diagnostics;

namespace Modules.Inspect.Tests;

/// <summary>Runs the tool: in this process with a console of its own, or as a user does.</summary>
internal static class Tool
{
    public sealed record Result(int Exit, string Output, string Error);

    public static Result Run(params string[] arguments) => RunOn(new Terminal(), arguments);

    /// <summary>On a terminal with colours, links and a width.</summary>
    public static Result RunOn(Terminal terminal, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new Lazy<ToolConsole>(new ToolConsole { Out = output, Error = error, UseColor = terminal.UseColor, UseLinks = terminal.UseLinks, Width = terminal.Width }));
        return new Result(exit, output.ToString(), error.ToString());
    }

    /// <summary>As a process.</summary>
    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "modinspect.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    public static Result RunProcess(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

/// <summary>What the terminal of a run can show; by default there is none.</summary>
internal sealed record Terminal(bool UseColor = false, bool UseLinks = false, int? Width = null);
