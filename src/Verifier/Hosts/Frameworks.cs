using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Modules.Verifier.Hosts;

/// <summary>Finds the shared frameworks that a host or library runs on, as the .NET host does.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/versions/selection</remarks>
internal static class Frameworks
{
    public const string Core = "Microsoft.NETCore.App";
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    /// <summary>A framework and the folder of its implementation assemblies.</summary>
    public sealed record Installed(FrameworkReference Framework, string Folder);

    /// <summary>The frameworks to use, the most general last, so that a more special one comes first.</summary>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="folders">Folders whose <c>*.runtimeconfig.json</c> may say, in their order.</param>
    /// <exception cref="IOException">A framework is not installed.</exception>
    public static ImmutableArray<Installed> Select(HostOptions options, params string[] folders)
    {
        var root = options.DotnetRoot ?? FindRoot();
        var asked = options.Frameworks;
        var isAsked = !asked.IsDefaultOrEmpty;
        if (!isAsked)
        {
            asked = FromRuntimeConfigs(folders);
        }

        if (asked.IsEmpty)
        {
            asked = [new FrameworkReference(Core, null)];
            if (Directory.Exists(Path.Combine(root, "shared", AspNetCore)))
            {
                asked = [new FrameworkReference(AspNetCore, null), .. asked];
            }
        }

        // Every framework builds on the core one, whether the configuration says so or not.
        var core = new FrameworkReference(Core, asked[0].Version);
        var found = new List<Installed>();
        foreach (var framework in asked)
        {
            if (framework.Name == Core)
            {
                core = framework;
            }
            else
            {
                found.Add(Find(root, framework, isAsked));
            }
        }

        found.Add(Find(root, core, isAsked));
        return [.. found];
    }

    // What the caller asks for is not answered for another major version; a configuration may roll forward.
    private static Installed Find(string root, FrameworkReference framework, bool isAsked)
    {
        var folder = Path.Combine(root, "shared", framework.Name);

        // The running one is the usual answer where none is asked for.
        var running = Environment.Version.ToString();
        return framework.Version is null && Directory.Exists(Path.Combine(folder, running))
            ? new Installed(framework with { Version = running }, Path.Combine(folder, running))
            : FindNearest(root, folder, framework, isAsked);
    }

    private static Installed FindNearest(string root, string folder, FrameworkReference framework, bool isAsked)
    {
        var versions = InstalledIn(folder);
        var version = Choose(versions, framework.Version) is { } chosen && (!isAsked || IsSameMajor(chosen, framework.Version)) ? chosen
            : throw new IOException(versions.Count == 0
                ? $"The framework {framework.Name} is not installed under '{root}'. Pass --dotnet-root, or --framework with one that is."
                : $"The framework {framework} is not installed under '{root}'; there is {string.Join(", ", versions)}.");
        return new Installed(framework with { Version = version.ToString() }, Path.Combine(folder, version.ToString()));
    }

    private static bool IsSameMajor(FrameworkVersion found, string? asked) =>
        asked is null || FrameworkVersion.Parse(asked) is not { } wanted || wanted.Numbers.Major == found.Numbers.Major;

    private static List<FrameworkVersion> InstalledIn(string folder)
    {
        var versions = new List<FrameworkVersion>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            if (FrameworkVersion.Parse(Path.GetFileName(path)) is { } version)
            {
                versions.Add(version);
            }
        }

        versions.Sort((left, right) => left.CompareTo(right));
        return versions;
    }

    // The newest patch of the version asked for; else the nearest newer minor, then major; the newest release when none is asked for: that of the running process if installed.
    private static FrameworkVersion? Choose(List<FrameworkVersion> versions, string? asked)
    {
        if (asked is null || FrameworkVersion.Parse(asked) is not { } wanted)
        {
            var running = new Version(Environment.Version.Major, Environment.Version.Minor, Environment.Version.Build, 0);
            return versions.Find(version => version.Numbers == running)
                ?? versions.FindLast(version => !version.IsPreview)
                ?? versions.FindLast(_ => true);
        }

        if (asked.Split('.').Length >= 3 && versions.Find(version => version.CompareTo(wanted) == 0) is { } exact)
        {
            return exact;
        }

        var next = versions.Find(version => version.CompareTo(wanted) >= 0);
        return next is null ? null : versions.FindLast(version => version.Numbers.Major == next.Numbers.Major && version.Numbers.Minor == next.Numbers.Minor);
    }

    // The first folder that says.
    private static ImmutableArray<FrameworkReference> FromRuntimeConfigs(string[] folders)
    {
        foreach (var folder in folders)
        {
            if (FromRuntimeConfigs(folder) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static ImmutableArray<FrameworkReference> FromRuntimeConfigs(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.GetFiles(folder, "*.runtimeconfig.json");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (RuntimeConfiguration.Read(file) is { Count: > 0 } frameworks)
            {
                return [.. frameworks];
            }
        }

        return [];
    }

    private static string FindRoot()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/ of the running process, unless it is self-contained or compiled ahead of time.
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(runtime.TrimEnd(Path.DirectorySeparatorChar)));
        if (shared is not null && Path.GetFileName(shared) == "shared")
        {
            return Path.GetDirectoryName(shared)!;
        }

        string?[] places =
        [
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            OnPath(),
            OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet") : null,
            "/usr/share/dotnet",
            "/usr/lib/dotnet",
            "/usr/local/share/dotnet",
        ];
        return Array.Find(places, place => place is not null && Directory.Exists(Path.Combine(place, "shared", Core)))
            ?? throw new IOException("No .NET installation was found. Pass --dotnet-root with the folder that holds 'shared'.");
    }

    private static string? OnPath()
    {
        var file = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => new FileInfo(Path.Combine(folder, file)))
            .FirstOrDefault(candidate => candidate.Exists);
        return (found?.ResolveLinkTarget(returnFinalTarget: true) ?? found)?.FullName is { } path ? Path.GetDirectoryName(path) : null;
    }
}
