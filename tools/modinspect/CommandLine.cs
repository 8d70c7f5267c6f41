using System.CommandLine;
using System.Runtime.InteropServices;

namespace Modules.Inspect;

/// <summary>The command line: parses it, runs what it asks for, and turns every failure into one line and an exit code.</summary>
internal static class CommandLine
{
    // What the quick reader must not take for a library.
    private static readonly string[] Commands = ["explain", "roles"];

    private static readonly TimeSpan Grace = new(0, 0, seconds: 1);

    public static int Run(string[] args, ToolConsole console)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, cancellation));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, cancellation));
        try
        {
            return Invoke(args, console, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            console.Complain("cancelled; nothing was reported.");
            return ExitCode.Cancelled;
        }
        catch (UsageException mistake)
        {
            console.Complain(mistake.Message);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            console.Complain(fault.Message);
            return ExitCode.NotVerified;
        }
        catch (Exception fault)
        {
            // A crash is never a pass, and a stack trace is no answer.
            console.Complain($"failed on something that it did not foresee ({fault.GetType().Name}: {fault.Message}). Please report this with the command line.");
            return ExitCode.NotVerified;
        }
    }

    // System.CommandLine stands in a method of its own, so that it is not even loaded where it is not needed.
    private static int Invoke(string[] args, ToolConsole console, CancellationToken cancellationToken) => QuickCommandLine.Read(args, Commands) is { } settings
        ? InspectCommand.Run(settings, console, cancellationToken)
        : InvokeAny(args, console, cancellationToken);

    private static int InvokeAny(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        var inspection = new InspectOptions();
        var root = new RootCommand("Tells whether module libraries, or any .NET libraries, will bind to a host, without loading them.") { ExplainCommand.Create(console), RolesCommand.Create(console, cancellationToken) };
        inspection.AddTo(root);
        root.SetAction(parsed => InspectCommand.Run(inspection.Read(parsed), console, cancellationToken));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                console.Complain(error.Message);
            }

            console.Complain("'modinspect --help' shows the command line.");
            return ExitCode.Usage;
        }

        var exit = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = console.Out, Error = console.Error });
        console.Out.Flush();
        return exit;
    }

    // What hangs in the file system does not see the token: after a second the process ends all the same.
    private static void Cancel(PosixSignalContext signal, CancellationTokenSource cancellation)
    {
        signal.Cancel = true;
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit(ExitCode.Cancelled), TaskScheduler.Default);
        cancellation.Cancel();
    }
}
