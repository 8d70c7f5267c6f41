using System.CommandLine;
using Modules.Corpus.Comparing;
using Modules.Corpus.Pairing;

namespace Modules.Corpus;

/// <summary>The command line.</summary>
internal static class Commands
{
    public static int Run(string[] arguments) =>
        new RootCommand("Holds the verifier's verdicts on real libraries against the CLR's.") { Restore(), Run(), Ask() }.Parse(arguments).Invoke();

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

    private static Command Ask()
    {
        var library = new Argument<FileInfo>("library") { Description = "The library's .dll." }.AcceptExistingOnly();
        var host = new Option<DirectoryInfo>("--host") { Description = "Folder with the host's assemblies.", Required = true }.AcceptExistingOnly();
        var command = new Command("ask", "One library against one host.") { library, host };
        command.SetAction(result =>
        {
            var path = result.GetValue(library)!.FullName;
            return Report.Print([Named(Path.GetFileNameWithoutExtension(path), path, result.GetValue(host)!.FullName, Path.Combine(Path.GetTempPath(), "modules-corpus", "ask"))], true);
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
            var folder = result.GetValue(work)!.FullName;
            var runs = Directory.EnumerateDirectories(Path.Combine(folder, "pairs"))
                .Where(pair => Path.GetFileName(pair).Contains(result.GetValue(filter) ?? string.Empty, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(pair => Named(
                    Path.GetFileName(pair),
                    Directory.EnumerateFiles(Path.Combine(pair, "lib")).First(),
                    Path.Combine(pair, "host"),
                    Path.Combine(Path.GetTempPath(), "modules-corpus", Path.GetFileName(pair))));
            return Report.Print(runs, result.GetValue(verbose));
        });
        return command;
    }

    private static PairRun Named(string name, string library, string host, string work) => PairRun.Of(name, library, host, work);
}
