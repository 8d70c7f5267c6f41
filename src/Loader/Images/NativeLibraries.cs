using System.Runtime.InteropServices;

namespace Modules.Loader.Images;

/// <summary>Finds the native libraries of a module library in its folder, as the .NET host lays them out: beside it, or under <c>runtimes/RID/native</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/dependency-loading/loading-unmanaged</remarks>
internal sealed class NativeLibraries(string folder)
{
    private static readonly string Extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    /// <summary>Full path of the library that a module asks for by <paramref name="name"/>, or null when the folder has none.</summary>
    public string? Find(string name)
    {
        if (Path.IsPathRooted(name))
        {
            return File.Exists(name) ? name : null;
        }

        return Folders()
            .SelectMany(_ => Names(name), Path.Combine)
            .FirstOrDefault(File.Exists);
    }

    private IEnumerable<string> Folders()
    {
        yield return folder;
        foreach (var rid in Rids())
        {
            yield return Path.Combine(folder, "runtimes", rid, "native");
        }
    }

    // From the most special to the most general, as the portable RID graph has them.
    private static IEnumerable<string> Rids()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var systems = OperatingSystem.IsWindows() ? new[] { "win" } : OperatingSystem.IsMacOS() ? ["osx", "unix"] : ["linux", "unix"];
        return new[] { RuntimeInformation.RuntimeIdentifier }
            .Concat(systems.SelectMany(system => new[] { $"{system}-{architecture}", system }))
            .Append("any")
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(string name)
    {
        if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || name.Contains($"{Extension}.", StringComparison.Ordinal))
        {
            yield return name;
            yield return $"lib{name}";
            yield break;
        }

        if (!OperatingSystem.IsWindows())
        {
            yield return $"lib{name}{Extension}";
        }

        yield return $"{name}{Extension}";
        yield return name;
    }
}
