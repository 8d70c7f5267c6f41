using System.CommandLine;
using Modules.Corpus.Comparing;
using Modules.Corpus.Pairing;

namespace Modules.Corpus;

/// <summary>The command line.</summary>
internal static class Commands
{
    public static int Run(string[] arguments) =>
        new RootCommand("Holds the verifier's verdicts on real libraries against the CLR's.") { Restore(), Cross(), Run(), Closure(), Frameworks(), Ask() }.Parse(arguments).Invoke();

    private static Command Restore()
    {
        var work = new Argument<DirectoryInfo>("folder") { Description = "Where to put packages and pairs." };
        var list = new Option<FileInfo>("--list") { Description = "The list of pairs.", DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "pairs.txt")) };
        var command = new Command("restore", "Has NuGet restore every listed pair.") { work, list };
        command.SetAction(result =>
        {
            var failed = 0;
            foreach (var pair in PairList.Read(result.GetValue(list)!.FullName))
            {
                if (PairRestore.Restore(pair, result.GetValue(work)!.FullName) is { } problem)
                {
                    failed++;
                    Console.WriteLine($"{pair.Name}: {problem}");
                }
            }

            return failed == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Cross()
    {
        var work = new Argument<DirectoryInfo>("folder") { Description = "Folder that 'restore' filled." }.AcceptExistingOnly();
        var into = new Argument<DirectoryInfo>("into") { Description = "Where to put the pairs; 'run' takes it." };
        var count = new Option<int>("--count") { Description = "How many pairs to make, drawn from all.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "Which are drawn: the same seed draws the same pairs.", DefaultValueFactory = _ => 1 };
        var command = new Command("cross", "Makes pairs that nobody listed: an assembly of a restored pair with one of its references in another restored version.") { work, into, count, seed };
        command.SetAction(result =>
        {
            var all = Crossings.Make(result.GetValue(work)!.FullName, result.GetValue(into)!.FullName, result.GetValue(count), result.GetValue(seed));
            Console.WriteLine($"{Math.Min(all, result.GetValue(count))} of {all} pairs are in {result.GetValue(into)}.");
            return 0;
        });
        return command;
    }

    private static Command Ask()
    {
        var library = new Argument<FileInfo>("library") { Description = "The library's .dll." }.AcceptExistingOnly();
        var host = new Option<DirectoryInfo>("--host") { Description = "Folder with the host's assemblies.", Required = true }.AcceptExistingOnly();
        var command = new Command("ask", "One library against one host.") { library, host };
        command.SetAction(result =>
        {
            var path = result.GetValue(library)!.FullName;
            return Report.Print([PairRun.Of(Path.GetFileNameWithoutExtension(path), path, result.GetValue(host)!.FullName, Scratch("ask"))], isVerbose: true);
        });
        return command;
    }

    private static Command Run()
    {
        var work = new Argument<DirectoryInfo>("folder") { Description = "Folder that 'restore' filled: pairs/<name>/{lib,host}." }.AcceptExistingOnly();
        var filter = new Option<string>("--filter") { Description = "Only pairs whose name contains this." };
        var verbose = new Option<bool>("--verbose") { Description = "List every difference." };
        var command = new Command("run", "Every restored pair.") { work, filter, verbose };
        command.SetAction(result =>
        {
            var runs = Pairs(result.GetValue(work)!.FullName, result.GetValue(filter)).Select(pair => PairRun.Of(
                Path.GetFileName(pair),
                Directory.EnumerateFiles(Path.Combine(pair, "lib")).First(),
                Path.Combine(pair, "host"),
                Scratch(Path.GetFileName(pair))));
            return Report.Print(runs, result.GetValue(verbose));
        });
        return command;
    }

    private static Command Closure()
    {
        var work = new Argument<DirectoryInfo>("folder") { Description = "Folder that 'restore' filled." }.AcceptExistingOnly();
        var filter = new Option<string>("--filter") { Description = "Only pairs whose name contains this." };
        var command = new Command("closure", "Every assembly that was restored for a pair, as a library: what is found is asked of the CLR.") { work, filter };
        command.SetAction(result =>
        {
            var runs = Pairs(result.GetValue(work)!.FullName, result.GetValue(filter)).SelectMany(pair => Closures.Run(pair, Scratch(Path.GetFileName(pair))));
            return Report.Print(runs, isVerbose: true);
        });
        return command;
    }

    private static Command Frameworks()
    {
        var command = new Command("frameworks", "The installed shared frameworks against themselves: no finding above info.");
        command.SetAction(_ => Closures.Frameworks());
        return command;
    }

    private static IEnumerable<string> Pairs(string folder, string? filter) => Directory.EnumerateDirectories(Path.Combine(folder, "pairs"))
        .Where(pair => Path.GetFileName(pair).Contains(filter ?? string.Empty, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    private static string Scratch(string name) => Path.Combine(Path.GetTempPath(), "modules-corpus", name);
}
