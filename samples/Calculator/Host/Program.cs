using System.CommandLine;
using Calc;
using Modules.Binder;
using Modules.Loader;
using Modules.Verifier;

var modules = new Option<string>("--modules") { Description = "What to load: path:module[,path:module], a JSON file, a folder of them, or JSON.", Required = true };
var calculator = new Option<string>("--calculator") { Description = "The module to calculate with.", Required = true };
var command = new RootCommand("Calculates 'A' + 10 with a module.") { modules, calculator };
command.SetAction(parsed => Run(parsed.GetValue(modules)!, parsed.GetValue(calculator)!));
return command.Parse(args).Invoke();

static int Run(string modules, string calculator)
{
    using var host = HostSurface.FromRunningProcess();
    var manager = new ModuleManager(host);
    var selection = ModuleSelection.Parse(modules, new SelectionOptions { LibraryPaths = [Path.Combine(AppContext.BaseDirectory, "modules")] });
    try
    {
        manager.Load(selection.ThrowIfInvalid());
        var site = new BindingSite<Calculator>("calculator");
        manager.Bind(site, calculator);
        Console.WriteLine($"{calculator} ({site.Current.Describe()}): {site.Current.Compute('A', 10)}");
        return 0;
    }
    catch (Exception refused) when (refused is FormatException or ModuleRejectedException or ModuleLoadException or ModuleActivationException)
    {
        Console.Error.WriteLine(refused.Message);
        return 1;
    }
}
