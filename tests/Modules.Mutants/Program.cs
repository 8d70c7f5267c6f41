using System.CommandLine;
using Modules.Mutants;

return await CommandLine.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
