using System.Reflection;
using System.Runtime.Loader;
using Hello;
using Modules.Binder;
using Modules.Verifier;

var folder = Path.Combine(AppContext.BaseDirectory, "modules");
using var host = HostSurface.FromRunningProcess();
Console.WriteLine($"This host is '{host.Name}' {host.Version}, with role {string.Join(", ", host.Roles.Select(role => $"{role.Name} (since {role.Since})"))}.");
Console.WriteLine("Both libraries were compiled against 1.0.0. Nothing of them is loaded yet.");

// 1. Verify: what would happen, before it can.
var manager = new ModuleManager(host);
foreach (var name in new[] { "Greetings.Polite", "Greetings.Chatty" })
{
    Print(manager.Verify(ModuleSelection.Of(new LibraryRequest(Path.Combine(folder, $"{name}.dll")))).Verdicts[0]);
}

// 2. Load the one that fits, 3. instantiate it, 4. bind it where the host calls it.
manager.Load(ModuleSelection.Parse($"{Path.Combine(folder, "Greetings.Polite.dll")}:polite").ThrowIfInvalid());
var greeter = new BindingSite<Greeter>("greeter");
manager.Bind(greeter, "polite");
Console.WriteLine($"\nBound and called: {greeter.Current.Greet("Ada")}");

// A selection with a misfit loads nothing.
try
{
    manager.Load(ModuleSelection.Parse($"{Path.Combine(folder, "Greetings.Chatty.dll")}:chatty").ThrowIfInvalid());
}
catch (ModuleRejectedException rejected)
{
    Console.WriteLine($"\nThe manager refuses the other one:\n{Shorten(rejected.Message)}");
}

// And the proof: what a host without a verifier would have seen, in production.
var chatty = new AssemblyLoadContext("unverified").LoadFromAssemblyPath(Path.Combine(folder, "Greetings.Chatty.dll"));
try
{
    var unverified = (Greeter)Activator.CreateInstance(chatty.GetType("Greetings.Chatty", throwOnError: true)!)!;
    Console.WriteLine(unverified.Greet("Ada"));
}
catch (MissingMethodException missing)
{
    Console.WriteLine($"\nLoaded all the same, without asking, it throws when it is called:\n  {missing.GetType()}: {missing.Message}");
}

static void Print(Verdict verdict)
{
    Console.WriteLine($"\n{Path.GetFileName(verdict.Library.Path)}: {verdict.Kind.ToString().ToLowerInvariant()}");
    foreach (var module in verdict.Modules)
    {
        Console.WriteLine($"  module {module.Module.Name} {module.Module.Version}, role {module.Module.Role}: {module.Kind.ToString().ToLowerInvariant()}");
    }

    foreach (var finding in verdict.Findings)
    {
        Console.WriteLine($"  {finding.Rule.Id} {finding.Rule.Alias}: {finding.Message}");
        Console.WriteLine($"    would throw {finding.Exception}");
        foreach (var place in finding.Where)
        {
            Console.WriteLine($"    in {place.Member.Split('!')[1]}, {Path.GetFileName(place.File)}:{place.Line}");
        }

        foreach (var candidate in finding.Candidates)
        {
            Console.WriteLine($"    the host has {candidate.Split('!')[1]}");
        }
    }
}

static string Shorten(string message) => string.Join('\n', message.Split('\n').Select(line => "  " + line.Replace(AppContext.BaseDirectory, string.Empty, StringComparison.Ordinal)));
