using Modules.Testing;

namespace Modules.Benchmarks.Subjects;

/// <summary>The libraries that are measured, compiled when they are first asked for into a folder that belongs to this build.</summary>
internal static class Libraries
{
    public const int OnceModules = 400;
    public const int BesideLibraries = 64;

    private static readonly string Root = Path.Combine(Path.GetTempPath(), $"modules-benchmarks-{typeof(Libraries).Module.ModuleVersionId:N}");

    public static string Small => Get("Small", () => LibrarySources.Small);

    public static string Hundred => Get("Hundred", () => LibrarySources.Hundred);

    public static string Exported => Get("Exported", () => LibrarySources.Exported, typeof(System.ComponentModel.Composition.ExportAttribute).Assembly.Location);

    public static string Once => Get("Once", () => LibrarySources.Once(OnceModules));

    /// <summary>Folder of a host with the contracts and an assembly of 4096 methods.</summary>
    public static string WideHost
    {
        get
        {
            var folder = Path.Combine(Root, "WideHost");
            if (!File.Exists(Path.Combine(folder, "Wide.dll")))
            {
                Directory.CreateDirectory(folder);
                foreach (var file in new[] { Contracts, FixtureCompiler.Abstractions })
                {
                    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
                }

                FixtureCompiler.CompileTo(folder, "Wide", LibrarySources.Wide(4096));
            }

            return folder;
        }
    }

    private static string Contracts => typeof(Bench.Work).Assembly.Location;

    public static string Beside(int index) => Get($"Beside{index}", () => LibrarySources.Beside(index));

    public static string Calling(int methods) => Get($"Calling{methods}", () => LibrarySources.Calling(methods), Path.Combine(WideHost, "Wide.dll"));

    /// <summary>Copies of a library, each under a path that never served before: the runtime hands out an image that it has for the path.</summary>
    public static string[] Copies(string library, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(Root, "copies", Guid.NewGuid().ToString("N"))).FullName;
            var copy = Path.Combine(folder, Path.GetFileName(library));
            File.Copy(library, copy);
            return copy;
        }),
    ];

    /// <summary>Deletes what this build compiled.</summary>
    public static void Clean()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static string Get(string name, Func<string> source, params string[] references)
    {
        var path = Path.Combine(Root, name, $"{name}.dll");
        if (!File.Exists(path))
        {
            // Without symbols, because the ways that are compared with do not load them.
            var built = FixtureCompiler.CompileTo(Path.Combine(Root, $"{name}-{Guid.NewGuid():N}"), name, source(), [Contracts, FixtureCompiler.Abstractions, .. references]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(built, path, overwrite: true);
            Directory.Delete(Path.GetDirectoryName(built)!, recursive: true);
        }

        return path;
    }
}
