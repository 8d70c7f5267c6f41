using System.Diagnostics;

namespace Modules.Benchmarks.Gate;

/// <summary>Runs a section in a process of its own, whose last line of output is what was measured.</summary>
internal static class SectionProcess
{
    public const string Verb = "section";

    /// <summary>Starts this program again, and waits.</summary>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static Measurements Run(ISection section)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SectionProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(section.Name);
        foreach (var (name, value) in section.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        return process.ExitCode == 0
            ? Measurements.Parse(lines[^1])
            : throw new InvalidOperationException($"Section '{section.Name}' ended with {process.ExitCode}. Run it by itself to see why: -- {Verb} {section.Name}");
    }

    /// <summary>Does the work of that process.</summary>
    public static void Work(string name)
    {
        RaisePriority();
        var measured = new Measurements();
        GateSections.All.Single(section => section.Name == name).Measure(measured);
        Console.WriteLine(measured.ToJson());
    }

    private static void RaisePriority()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.High;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or UnauthorizedAccessException)
        {
            // Not allowed here: more rounds are disturbed, and the minima are the same.
        }
    }
}
