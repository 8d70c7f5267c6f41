using System.Runtime.InteropServices;

namespace Modules.Benchmarks.Results;

/// <summary>What the numbers were measured on, in general words.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} processors ({Processor()}, {RuntimeInformation.ProcessArchitecture}), {System()}, {RuntimeInformation.FrameworkDescription}";

    private static string System() => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";

    private static string Processor()
    {
        const string Cpus = "/proc/cpuinfo";
        var model = File.Exists(Cpus) ? File.ReadLines(Cpus).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?.Split(':')[1].Trim() ?? "unknown model";
    }
}
