using Modules.Inspect;

return CommandLine.Run(args, new Lazy<ToolConsole>(ToolConsole.OfProcess));
