using System.Diagnostics;
using System.Reflection;
using System.Security;
using System.Text.Json;

namespace Modules.Corpus.Pairing;

/// <summary>Has NuGet restore a pair's packages together, and lays out links to the library and to everything else: pairs/&lt;name&gt;/{lib,host}.</summary>
internal static class PairRestore
{
    /// <summary>Restores one pair; what is there already is kept.</summary>
    /// <returns>Why it could not be, or null.</returns>
    public static string? Restore(ListedPair pair, string work)
    {
        var folder = Path.Combine(work, "pairs", pair.Name);
        if (Directory.Exists(Path.Combine(folder, "lib")))
        {
            return null;
        }

        var packages = Path.Combine(work, "packages");
        var (files, problem) = Closure(pair, [], work);
        if (files is not null && Corrections(pair, files, packages) is { Count: > 0 } corrections)
        {
            (files, problem) = Closure(pair, corrections, work);
        }

        if (files is null)
        {
            return problem;
        }

        var library = Path.Combine(packages, pair.Library.Id.ToLowerInvariant(), pair.Library.Version.ToLowerInvariant(), pair.File);
        if (!pair.File.Contains('/', StringComparison.Ordinal))
        {
            library = files.GetValueOrDefault(pair.File) ?? InPackage(pair, packages) ?? string.Empty;
        }

        if (!File.Exists(library))
        {
            return $"{pair.File} is not in {pair.Library}.";
        }

        // What lies beside an analyzer in its package is deployed with it.
        foreach (var neighbour in files.ContainsValue(library) ? [] : Directory.EnumerateFiles(Path.GetDirectoryName(library)!, "*.dll"))
        {
            files.TryAdd(Path.GetFileName(neighbour), neighbour);
        }

        files[Path.GetFileName(library)] = library;
        foreach (var (name, path) in files)
        {
            var target = Path.Combine(folder, path == library ? "lib" : "host");
            Directory.CreateDirectory(target);
            File.CreateSymbolicLink(Path.Combine(target, name), path);
        }

        return Differing(pair, files).Select(differing => $"{differing.Assembly} {differing.Wanted} is not restored").FirstOrDefault();
    }

    private static (Dictionary<string, string>? Files, string? Problem) Closure(ListedPair pair, IReadOnlyList<Package> corrections, string work)
    {
        var project = Path.Combine(work, "projects", pair.Name);
        Directory.CreateDirectory(project);
        var packages = Path.Combine(work, "packages");
        File.WriteAllText(Path.Combine(project, "Pair.csproj"), Project([pair.Library, .. pair.Host, .. corrections], packages));
        var output = Run("dotnet", "restore", Path.Combine(project, "Pair.csproj"), "-v", "q", "-nologo", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryPackagesProps=false");
        var assets = Path.Combine(project, "obj", "project.assets.json");
        return output.Contains(": error ", StringComparison.Ordinal) || !File.Exists(assets)
            ? (null, output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? output)
            : (Files(assets, packages), null);
    }

    // Analyzers and test adapters are no assets that a project runs with.
    private static string? InPackage(ListedPair pair, string packages) =>
        Directory.EnumerateFiles(Path.Combine(packages, pair.Library.Id.ToLowerInvariant(), pair.Library.Version.ToLowerInvariant()), pair.File, SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault();

    // The packages that bring the assemblies in the versions that the list names, where NuGet has others: packages/<id>/<version>/...
    private static List<Package> Corrections(ListedPair pair, Dictionary<string, string> files, string packages) =>
    [
        .. Differing(pair, files)
            .Select(differing => new Package(Path.GetRelativePath(packages, differing.File).Split(Path.DirectorySeparatorChar)[0], PackageVersion(differing.Wanted)))
            .Distinct(),
    ];

    // Packages are called by three numbers of their assembly's version, those of .NET by the first two and the fourth, as 10.0.0.12 is of 10.0.12; where there is none of that name, by the next ones.
    private static string PackageVersion(Version assembly)
    {
        var version = assembly.Build == 0 && assembly.Revision > 0 ? $"{assembly.Major}.{assembly.Minor}.{assembly.Revision}" : assembly.ToString(3);
        return $"{version},{assembly.Major}.999";
    }

    private static IEnumerable<(string Assembly, Version Wanted, string File)> Differing(ListedPair pair, Dictionary<string, string> files) =>
        from wanted in pair.Beside
        where files.ContainsKey($"{wanted.Key}.dll")
        let file = files[$"{wanted.Key}.dll"]
        where AssemblyName.GetAssemblyName(file).Version != wanted.Value
        select (wanted.Key, wanted.Value, file);

    private static string Project(IEnumerable<Package> references, string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RestorePackagesPath>{SecurityElement.Escape(packages)}</RestorePackagesPath>
            <NuGetAudit>false</NuGetAudit>
            <NoWarn>NU1605;NU1608;NU1701;NU1510;NU1603</NoWarn>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <WarningsAsErrors></WarningsAsErrors>
            <RestoreEnablePackagePruning>false</RestoreEnablePackagePruning>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(references.DistinctBy(package => package.Id.ToUpperInvariant()).Select(package => $"<PackageReference Include=\"{package.Id}\" Version=\"[{package.Version}]\" />"))}
          </ItemGroup>
        </Project>
        """;

    // What the closure runs with: the runtime assets, and those for this operating system.
    private static Dictionary<string, string> Files(string assets, string packages)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var target = document.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        foreach (var library in target.EnumerateObject())
        {
            var path = document.RootElement.GetProperty("libraries").GetProperty(library.Name) is var entry && entry.TryGetProperty("path", out var folder) ? folder.GetString()! : string.Empty;
            foreach (var asset in Assets(library.Value, "runtime").Where(asset => asset.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                files.TryAdd(Path.GetFileName(asset.Name), Path.Combine(packages, path, asset.Name));
            }

            foreach (var asset in Assets(library.Value, "runtimeTargets"))
            {
                if (asset.Value.GetProperty("assetType").GetString() == "runtime" && asset.Value.GetProperty("rid").GetString() is "unix" or "linux" or "linux-x64"
                    && asset.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                {
                    files[Path.GetFileName(asset.Name)] = Path.Combine(packages, path, asset.Name);
                }
            }
        }

        return files;
    }

    private static JsonElement.ObjectEnumerator Assets(JsonElement library, string kind) => library.TryGetProperty(kind, out var assets) ? assets.EnumerateObject() : default;

    private static string Run(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.GetAwaiter().GetResult();
    }
}
