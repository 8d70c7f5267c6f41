using Modules.Inspect;

// The console takes as long to start as a library takes to read: it is made ready beside the work, which needs it last.
var console = new Lazy<ToolConsole>(ToolConsole.OfProcess);
return Helpers.Run(() => _ = console.Value, () => CommandLine.Run(args, console));
