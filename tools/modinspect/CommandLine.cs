using System.CommandLine;

namespace Modules.Inspect;

/// <summary>The command line: parses it, runs what it asks for, and turns every failure into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        Tells whether module libraries, or any .NET libraries, will bind to a host, without loading them.

          modinspect Adder.dll --host app                        one library against one host
          modinspect plugins --all --host app/v1 --host app/v2   every library of a folder against two versions of a host
          modinspect explain MOD3001                             what a finding means, and what to do

        Exit codes: 0 compatible, 1 a finding at or above --fail-on, 2 the command line is wrong, 3 something could not be verified.
        """;

    // What the quick reader must not take for a library.
    private static readonly string[] Commands = ["explain", "roles"];

    public static int Run(string[] args, Lazy<ToolConsole> console)
    {
        using var interruption = new Interruption();
        try
        {
            return Invoke(args, console, interruption);
        }
        catch (OperationCanceledException)
        {
            console.Value.Complain("cancelled; nothing was reported.");
            return ExitCode.Cancelled;
        }
        catch (UsageException mistake)
        {
            console.Value.Complain(mistake.Message);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            console.Value.Complain(fault.Message);
            return ExitCode.NotVerified;
        }
        catch (Exception fault)
        {
            // A crash is never a pass, and a stack trace is no answer.
            console.Value.Complain($"failed on something that it did not foresee ({fault.GetType().Name}: {fault.Message}). Please report this with the command line.");
            return ExitCode.NotVerified;
        }
    }

    // System.CommandLine stands in a method of its own, so that it is not even loaded where it is not needed.
    private static int Invoke(string[] args, Lazy<ToolConsole> console, Interruption interruption)
    {
        if (QuickCommandLine.Read(args, Commands) is { } settings)
        {
            // Beside the work: a signal that comes before ends the process as it ends any other.
            _ = Task.Factory.StartNew(interruption.Listen, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);
            return InspectCommand.Run(settings, console, interruption.Token);
        }

        interruption.Listen();
        return InvokeAny(args, console.Value, interruption.Token);
    }

    private static int InvokeAny(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        var inspection = new InspectOptions();
        var root = new RootCommand(Description) { ExplainCommand.Create(console), RolesCommand.Create(console, cancellationToken) };
        inspection.AddTo(root);
        root.SetAction(parsed => InspectCommand.Run(inspection.Read(parsed), new Lazy<ToolConsole>(console), cancellationToken));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                console.Complain(error.Message);
            }

            var command = parsed.CommandResult.Command is RootCommand ? string.Empty : $" {parsed.CommandResult.Command.Name}";
            console.Complain($"'modinspect{command} --help' shows the command line.");
            return ExitCode.Usage;
        }

        var exit = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = console.Out, Error = console.Error });
        console.Out.Flush();
        return exit;
    }
}
