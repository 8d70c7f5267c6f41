using Modules.Inspect;

return CommandLine.Run(args, ToolConsole.OfProcess());
