using System.Text.Json;
using Modules.Verifier;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Asking;

/// <summary>
/// A folder that is one application: the probe, a library, and every assembly of a host that beats the frameworks' copy, as links. The dependency file names the links, so that all of
/// them are in the runtime's own list.
/// </summary>
internal sealed class Application
{
    private const string Probe = "Modules.Corpus";

    private readonly string _folder;

    private Application(string folder)
    {
        _folder = folder;
    }

    public string Folder => _folder;

    public string ProbePath => Path.Combine(_folder, $"{Probe}.dll");

    public string DependencyFile => Path.Combine(_folder, $"{Probe}.deps.json");

    public string RuntimeConfiguration => Path.Combine(_folder, $"{Probe}.runtimeconfig.json");

    public static Application Make(string folder, string library, string hostFolder, HostSurface host)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var application = new Application(folder);
        File.Copy(typeof(Application).Assembly.Location, application.ProbePath);
        var versions = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(hostFolder, "*.dll").Append(library))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (Version(file) is { } version && (file == library || !IsBeatenByFramework(host, name, version)) && name != Probe)
            {
                versions[name] = version.ToString();
                File.Delete(Path.Combine(folder, $"{name}.dll"));
                File.CreateSymbolicLink(Path.Combine(folder, $"{name}.dll"), Path.GetFullPath(file));
            }
        }

        versions[Probe] = "1.0.0.0";
        File.WriteAllText(application.DependencyFile, Dependencies(versions));
        File.WriteAllText(application.RuntimeConfiguration, Configuration(host));
        return application;
    }

    private static bool IsBeatenByFramework(HostSurface host, string name, Version version) => host.FrameworkCatalogs.Any(catalog => catalog.Find(name) is { } image && image.Version >= version);

    private static Version? Version(string file)
    {
        try
        {
            using var image = AssemblyImage.Map(file);
            return image.Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static string Dependencies(SortedDictionary<string, string> versions) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["runtimeTarget"] = new { name = ".NETCoreApp,Version=v10.0" },
        ["targets"] = new Dictionary<string, object>
        {
            [".NETCoreApp,Version=v10.0"] = versions.ToDictionary(
                entry => $"{entry.Key}/1.0.0",
                entry => (object)new { runtime = new Dictionary<string, object> { [$"{entry.Key}.dll"] = new { assemblyVersion = entry.Value, fileVersion = entry.Value } } }),
        },
        ["libraries"] = versions.ToDictionary(entry => $"{entry.Key}/1.0.0", _ => (object)new { type = "project", serviceable = false, sha512 = string.Empty }),
    });

    private static string Configuration(HostSurface host) => JsonSerializer.Serialize(new
    {
        runtimeOptions = new
        {
            tfm = "net10.0",
            frameworks = host.Frameworks.Select(framework => new { name = framework.Name, version = framework.Version }),
            configProperties = new Dictionary<string, object> { ["System.Globalization.Invariant"] = true },
        },
    });
}
