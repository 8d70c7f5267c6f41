using System.Diagnostics;

namespace Modules.Mutants.Runs;

/// <summary>A runtime that answers for many libraries, one after the other; started anew after some, and after it died. Not for concurrent use.</summary>
internal sealed class OracleProcess : IDisposable
{
    // Contexts are not collected: their code and types stay until the process ends.
    private const int MostAnswers = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Process? _process;
    private int _answers;

    /// <summary>What the runtime says of a library against a host.</summary>
    public RuntimeTruth Ask(string hostFolder, string library)
    {
        var records = Path.GetTempFileName();
        try
        {
            var process = _process ??= Start();
            try
            {
                process.StandardInput.WriteLine($"{hostFolder}\t{library}\t{records}");
                process.StandardInput.Flush();
                var answer = process.StandardOutput.ReadLineAsync();
                if (answer.Wait(Patience) && answer.Result == records)
                {
                    if (++_answers >= MostAnswers)
                    {
                        Stop();
                    }

                    return RuntimeOracle.Read(records, "unanswered", out _);
                }
            }
            catch (IOException)
            {
                // It died before it read the question.
            }

            // It died or hangs: what it has told until then counts.
            var ended = process.WaitForExit(TimeSpan.FromSeconds(10));
            var death = ended ? $"exit code {process.ExitCode}" : "no answer";
            Stop();
            return RuntimeOracle.Read(records, death, out _);
        }
        finally
        {
            File.Delete(records);
        }
    }

    public void Dispose() => Stop();

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Modules.Oracle.dll"), "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        _answers = 0;
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
