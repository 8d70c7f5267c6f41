using System.Diagnostics;
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

        var project = Path.Combine(work, "projects", pair.Name);
        Directory.CreateDirectory(project);
        var packages = Path.Combine(work, "packages");
        File.WriteAllText(Path.Combine(project, "Pair.csproj"), Project(pair, packages));
        var output = Run("dotnet", "restore", Path.Combine(project, "Pair.csproj"), "-v", "q", "-nologo", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryPackagesProps=false");
        var assets = Path.Combine(project, "obj", "project.assets.json");
        if (output.Contains(": error ", StringComparison.Ordinal) || !File.Exists(assets))
        {
            return output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? output;
        }

        var files = Files(assets, packages);
        var library = Path.Combine(packages, pair.Library.Id.ToLowerInvariant(), pair.Library.Version.ToLowerInvariant(), pair.File);
        if (!pair.File.Contains('/', StringComparison.Ordinal))
        {
            library = files.GetValueOrDefault(pair.File) ?? string.Empty;
        }

        if (!File.Exists(library))
        {
            return $"{pair.File} is not in {pair.Library}.";
        }

        files[Path.GetFileName(library)] = library;
        foreach (var (name, path) in files)
        {
            var target = Path.Combine(folder, path == library ? "lib" : "host");
            Directory.CreateDirectory(target);
            File.CreateSymbolicLink(Path.Combine(target, name), path);
        }

        return null;
    }

    private static string Project(ListedPair pair, string packages) => $"""
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
            {string.Concat(pair.Host.Prepend(pair.Library).DistinctBy(package => package.Id).Select(package => $"<PackageReference Include=\"{package.Id}\" Version=\"[{package.Version}]\" />"))}
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
