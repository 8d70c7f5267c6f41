using System.Diagnostics;
using Modules.Verifier;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Asking;

/// <summary>Asks the CLR, in processes of its own; one that dies is followed by another that leaves out the fatal question.</summary>
internal static class Oracle
{
    private const int MostDeaths = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="folder">Where to lay out the application.</param>
    /// <param name="library">The library, bound.</param>
    /// <param name="path">Its path.</param>
    /// <param name="hostFolder">Folder of the host's assemblies.</param>
    /// <param name="host">The host.</param>
    public static Answers Ask(string folder, BoundAssembly library, string path, string hostFolder, HostSurface host)
    {
        var application = Application.Make(folder, path, hostFolder, host);
        var questions = Path.Combine(folder, "questions.txt");
        File.WriteAllLines(questions, Questions.Of(library));
        var answers = new Answers();
        var fatal = new List<string>();
        while (fatal.Count < MostDeaths)
        {
            var file = Path.Combine(folder, $"answers{fatal.Count}.txt");
            var exitCode = Run(application, library, questions, file, fatal);
            if (!File.Exists(file))
            {
                throw new InvalidOperationException($"The probe of {path} did not start (exit code {exitCode}).");
            }

            if (answers.Read(File.ReadLines(file), exitCode) is not { } question)
            {
                answers.Refused.UnionWith(Refused(application, library, questions, fatal));
                return answers;
            }

            fatal.Add(question);
        }

        return answers;
    }

    // In a process of its own: to list a call the JIT loads more types than to compile it.
    private static HashSet<string> Refused(Application application, BoundAssembly library, string questions, List<string> fatal)
    {
        var compile = Path.Combine(application.Folder, "methods.txt");
        File.WriteAllLines(compile, File.ReadLines(questions).Where(question => question.StartsWith("jit\t", StringComparison.Ordinal)));
        var listing = Path.Combine(application.Folder, "listing.txt");
        Run(application, library, compile, Path.Combine(application.Folder, "listed.txt"), fatal, listing);
        return File.Exists(listing) ? [.. AccessRefusals.In(File.ReadLines(listing))] : [];
    }

    private static int Run(Application application, BoundAssembly library, string questions, string answers, List<string> fatal, string? listing = null)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec", "--runtimeconfig", application.RuntimeConfiguration, "--depsfile", application.DependencyFile, application.ProbePath,
                Program.ProbeCommand, library.Name, questions, answers, .. fatal,
            ])
        {
            WorkingDirectory = application.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        if (listing is not null)
        {
            start.Environment["DOTNET_JitStdOutFile"] = listing;
            start.Environment["DOTNET_JitDisasm"] = "*";
            start.Environment["DOTNET_JitDisasmAssemblies"] = library.Name;
        }

        // Precompiled code would not be compiled.
        start.Environment["DOTNET_ReadyToRun"] = library.Image.Headers.IsReadyToRun ? "0" : "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The probe of {library.Name} did not answer.");
        }

        if (!File.Exists(answers))
        {
            Console.Error.WriteLine(errors.GetAwaiter().GetResult());
        }

        return process.ExitCode;
    }
}
