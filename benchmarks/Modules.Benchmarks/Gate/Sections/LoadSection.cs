using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Bench;
using McMaster.NETCore.Plugins;
using Modules.Benchmarks.Subjects;
using Modules.Loader;
using Modules.Loader.Images;
using Modules.Verifier;
using Modules.Verifier.Planning;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Loads, each of a path that never served before; and the whole way from a file to the first answer.</summary>
internal sealed class LoadSection : ISection
{
    private const int Rounds = 40;
    private const int Warmups = 8;

    public string Name => "load";

    public void Measure(Measurements into)
    {
        using var host = new RunningHost();
        host.Warm(Libraries.Hundred);
        foreach (var unloadable in new[] { false, true })
        {
            var column = $"{Name}.{(unloadable ? "collectible" : "fixed")}";
            Loads(into, host, column, unloadable);
            Whole(into, host, column, unloadable);
        }

        ReadyToRun(into);
    }

    private static void Loads(Measurements into, RunningHost host, string column, bool unloadable)
    {
        var paths = Libraries.Copies(Libraries.Hundred, 4 * (Rounds + Warmups));
        var verified = paths.Take(Rounds + Warmups).Select(host.Verify).ToArray();
        var options = new LoadOptions { Unloadable = unloadable };
        var ways = new Repeated();
        ways.Add($"{column}/verified", round => ModuleLoader.Load(verified[round], options));
        ways.Add($"{column}/path", round => new AssemblyLoadContext(null, unloadable).LoadFromAssemblyPath(paths[Rounds + Warmups + round]));
        ways.Add($"{column}/stream", round => new AssemblyLoadContext(null, unloadable).LoadFromStream(new MemoryStream(File.ReadAllBytes(paths[(2 * (Rounds + Warmups)) + round]))));
        ways.Add($"{column}/mcmaster", round => PluginLoader
            .CreateFromAssemblyFile(paths[(3 * (Rounds + Warmups)) + round], isUnloadable: unloadable, sharedTypes: [typeof(Work)])
            .LoadDefaultAssembly());
        ways.Measure(into, Rounds, Warmups);
    }

    private static void Whole(Measurements into, RunningHost host, string column, bool unloadable)
    {
        var paths = Libraries.Copies(Libraries.Hundred, 3 * (Rounds + Warmups));
        var options = new LoadOptions { Unloadable = unloadable };
        var ways = new Repeated();
        ways.Add($"{column}/whole", round =>
        {
            var verified = new LibraryVerifier(host.Surface).Verify(paths[round]).ThrowIfRejected();
            ModuleLoader.Load(verified, options).GetFactory<Work>("hundred").Create().Next(1);
        });
        ways.Add($"{column}/whole.path", round =>
            First(new AssemblyLoadContext(null, unloadable).LoadFromAssemblyPath(paths[Rounds + Warmups + round])).Next(1));
        ways.Add($"{column}/whole.stream", round =>
            First(new AssemblyLoadContext(null, unloadable).LoadFromStream(new MemoryStream(File.ReadAllBytes(paths[(2 * (Rounds + Warmups)) + round])))).Next(1));
        ways.Measure(into, Rounds, Warmups);
    }

    private static Work First(Assembly assembly) => (Work)Activator.CreateInstance(assembly.GetType("Hundred", throwOnError: true)!)!;

    // An assembly of the framework, which holds ReadyToRun code wherever this runs, loaded beside the framework's own.
    private static void ReadyToRun(Measurements into)
    {
        var path = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "System.Collections.Immutable.dll");
        var image = LibraryImageReader.Read(path).Image!;
        foreach (var unloadable in new[] { false, true })
        {
            var assembly = VerifiedBytes.Load(new AssemblyLoadContext("ready", unloadable), image, "System.Collections.Immutable", []);
            var list = assembly.GetType("System.Collections.Immutable.ImmutableList")!.GetMethods().First(method => method.Name == "Create" && method.GetParameters().Length == 0).MakeGenericMethod(typeof(string));
            list.Invoke(null, null);
            var empty = assembly.GetType("System.Collections.Immutable.ImmutableList`1")!.MakeGenericType(typeof(string)).GetField("Empty")!.GetValue(null)!;
            var compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
            RuntimeHelpers.PrepareMethod(empty.GetType().GetMethod("Add")!.MethodHandle, [typeof(string).TypeHandle]);
            RuntimeHelpers.PrepareMethod(empty.GetType().GetMethod("Insert")!.MethodHandle, [typeof(string).TypeHandle]);
            RuntimeHelpers.PrepareMethod(empty.GetType().GetMethod("Sort", Type.EmptyTypes)!.MethodHandle, [typeof(string).TypeHandle]);
            into.Add($"load.ready.{(unloadable ? "collectible" : "fixed")}/jitted", JitInfo.GetCompiledMethodCount(currentThread: true) - compiled);
        }
    }
}
