using Modules.Inspect;

return Helpers.Run(() => CommandLine.Run(args, new Lazy<ToolConsole>(ToolConsole.OfProcess)));
