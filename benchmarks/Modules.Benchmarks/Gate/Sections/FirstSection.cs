using System.Reflection;
using System.Runtime;
using Bench;
using Modules.Benchmarks.Subjects;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>The first instance of a module: its class is loaded and its constructor compiled, whoever makes it.</summary>
internal sealed class FirstSection : ISection
{
    private const int Rounds = (Libraries.OnceModules / 2) - 10;

    public string Name => "first";

    public void Measure(Measurements into)
    {
        using var host = new RunningHost();
        foreach (var unloadable in new[] { false, true })
        {
            var library = host.Load(Libraries.Once, unloadable);
            var assembly = library.GetFactory<Work>("once0").Create().GetType().Assembly;
            var column = unloadable ? "collectible" : "fixed";
            var ways = new Repeated();
            ways.Add($"{Name}.{column}/activator", round => Activate(assembly, (2 * round) + 1));
            ways.Add($"{Name}.{column}/factory", round => library.GetFactory<Work>($"once{(2 * round) + 2}").Create());
            ways.Measure(into, Rounds, quartile: true);

            var compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
            library.GetFactory<Work>($"once{Libraries.OnceModules - 1}").Create();
            into.Add($"{Name}.{column}/factory.jitted", JitInfo.GetCompiledMethodCount(currentThread: true) - compiled);
        }
    }

    private static Work Activate(Assembly assembly, int index) => (Work)Activator.CreateInstance(assembly.GetType($"Once{index}", throwOnError: true)!)!;
}
