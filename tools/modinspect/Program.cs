using Modules.Inspect;

return await CommandLine.Create().RunAsync(args).ConfigureAwait(false);
