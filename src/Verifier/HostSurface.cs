using System.Collections.Immutable;
using Modules.Verifier.Hosts;
using Modules.Verifier.Planning;

namespace Modules.Verifier;

/// <summary>
/// What a host offers to libraries: its assemblies, its frameworks, its roles and services. Read once, then shared by all verifications; safe for concurrent use.
/// </summary>
public sealed class HostSurface : IDisposable
{
    private readonly Lazy<HostManifest> _manifest;
    private readonly Lazy<IReadOnlySet<string>> _shared;
    private readonly Task _opening;

    private HostSurface(string? path, AssemblyCatalog? assemblies, ImmutableArray<Hosts.Frameworks.Installed> frameworks, ImmutableArray<AssemblyCatalog> frameworkCatalogs, TaskScheduler? scheduler = null)
    {
        Path = path;
        Assemblies = assemblies;
        FrameworkCatalogs = frameworkCatalogs;
        Frameworks = ImmutableArray.CreateRange(frameworks, framework => framework.Framework);
        Context = new AssemblyBinder(assemblies is null ? frameworkCatalogs : [assemblies, .. frameworkCatalogs]) { IsHostUnknown = assemblies is null };
        _manifest = new Lazy<HostManifest>(() => assemblies is null ? HostManifest.None : HostManifestReader.Read(Context, assemblies));
        _shared = new Lazy<IReadOnlySet<string>>(() => SharedAssemblies.Of(Context, Contracts));

        // Every library needs it: it is opened beside whatever comes next.
        _opening = Beside.Start(() => Context.Find("System.Private.CoreLib")?.Image.Types, scheduler);
    }

    /// <summary>Path as it was given, or null for a running process or when no host is known.</summary>
    public string? Path { get; }

    /// <summary>Name of the host as its contracts declare it, or null when no assembly of it bears <see cref="ModuleHostAttribute"/>.</summary>
    public string? Name => _manifest.Value.Name;

    /// <summary>Version of the host as written in its contracts, or null.</summary>
    public string? Version => _manifest.Value.Version;

    /// <summary>Whether there is a host at all, or only frameworks.</summary>
    public bool IsKnown => Assemblies is not null;

    /// <summary>The shared frameworks that were read, with their versions.</summary>
    public ImmutableArray<FrameworkReference> Frameworks { get; }

    /// <summary>The roles that the contracts declare, ordered by name.</summary>
    public ImmutableArray<HostRole> Roles => _manifest.Value.Roles;

    /// <summary>The services that the contracts declare, ordered by type.</summary>
    public ImmutableArray<HostService> Services => _manifest.Value.Services;

    /// <summary>Simple names of the assemblies that bear <see cref="ModuleHostAttribute"/> or declare a role or service, ordered.</summary>
    public ImmutableArray<string> Contracts => _manifest.Value.Contracts;

    /// <summary>Simple names of the assemblies that are always the host's: the contracts, and what their public signatures expose.</summary>
    internal IReadOnlySet<string> Shared => _shared.Value;

    /// <summary>The context that the host's own references bind in; kept over all verifications.</summary>
    internal AssemblyBinder Context { get; }

    /// <summary>The host's own assemblies, or null when no host is known.</summary>
    internal AssemblyCatalog? Assemblies { get; }

    internal ImmutableArray<AssemblyCatalog> FrameworkCatalogs { get; }

    /// <summary>Reads the host from a folder with its assemblies.</summary>
    /// <param name="path">The folder, or the path of the host's .dll in it.</param>
    /// <param name="options">How to read it, or null for the defaults.</param>
    /// <exception cref="IOException">The folder cannot be read, holds no assembly, or a framework is not installed; the message says which.</exception>
    public static HostSurface FromDirectory(string path, HostOptions? options = null)
    {
        if (File.Exists(path) && LibraryProbe.Read(path).Kind == ProbeKind.Damaged)
        {
            throw new IOException($"The host {LibraryImageReader.Read(path).Problem} Pass the folder that holds the host's assemblies, or the path of its .dll.");
        }

        var folder = File.Exists(path) ? System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))! : path;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The host '{path}' does not exist. Pass the folder that holds the host's assemblies, or the path of its .dll.");
        }

        var assemblies = AssemblyCatalog.OfFolder(AssemblyOrigin.Host, System.IO.Path.GetFullPath(folder));
        if (assemblies.Names.Count == 0)
        {
            throw new IOException($"The host folder '{path}' holds no .dll. Pass the folder that holds the host's assemblies.");
        }

        return Make(path, assemblies, Hosts.Frameworks.Select(options ?? new HostOptions(), folder), options);
    }

    /// <summary>Reads the host that runs in this process: the assemblies that its default load context binds to.</summary>
    /// <exception cref="IOException">The process was started without a list of assemblies, as when it is compiled ahead of time.</exception>
    public static HostSurface FromRunningProcess()
    {
        if (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is not string { Length: > 0 } list)
        {
            throw new IOException("The running process has no list of platform assemblies. Pass its folder to FromDirectory instead.");
        }

        // Frameworks lie under <root>/shared/<name>/<version>/; everything else that is trusted is the host's.
        var files = list.Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var byFolder = files.GroupBy(file => System.IO.Path.GetDirectoryName(file)!, StringComparer.Ordinal);
        var frameworks = byFolder
            .Select(group => (Group: group, Framework: AsFramework(group.Key)))
            .Where(pair => pair.Framework is not null)
            .OrderBy(pair => pair.Framework!.Name == Hosts.Frameworks.Core)
            .ToList();
        var own = files.Except(frameworks.SelectMany(pair => pair.Group));
        return new HostSurface(
            null,
            AssemblyCatalog.OfFiles(AssemblyOrigin.Host, own),
            [.. frameworks.Select(pair => new Hosts.Frameworks.Installed(pair.Framework!, pair.Group.Key))],
            [.. frameworks.Select(pair => AssemblyCatalog.OfFiles(AssemblyOrigin.Framework, pair.Group))]);
    }

    /// <summary>Only the shared frameworks: for a library whose host is not known.</summary>
    /// <param name="options">Which frameworks, or null for the defaults.</param>
    /// <param name="libraryFolder">Folder whose <c>*.runtimeconfig.json</c> may name the frameworks, or null.</param>
    /// <exception cref="IOException">A framework is not installed; the message says which.</exception>
    public static HostSurface FromFrameworks(HostOptions? options = null, string? libraryFolder = null) =>
        Make(null, null, Hosts.Frameworks.Select(options ?? new HostOptions(), libraryFolder is null ? [] : [libraryFolder]), options);

    /// <summary>Releases the mapped files. No verdict that was made with the host is affected.</summary>
    public void Dispose()
    {
        Settle();
        Assemblies?.Dispose();
        foreach (var catalog in FrameworkCatalogs)
        {
            catalog.Dispose();
        }
    }

    /// <summary>The name and version, or the path.</summary>
    public override string ToString() => Name is null ? Path ?? string.Join(", ", Frameworks) : $"{Name} {Version}";

    // Nobody may read an image that is closed.
    private void Settle()
    {
        try
        {
            _opening.Wait();
        }
        catch (AggregateException)
        {
            // Whoever asked for the library was told.
        }
    }

    private static HostSurface Make(string? path, AssemblyCatalog? assemblies, ImmutableArray<Hosts.Frameworks.Installed> frameworks, HostOptions? options) =>
        new(path, assemblies, frameworks, ImmutableArray.CreateRange(frameworks, framework => AssemblyCatalog.OfFolder(AssemblyOrigin.Framework, framework.Folder)), options?.Scheduler);

    private static FrameworkReference? AsFramework(string folder)
    {
        var name = System.IO.Path.GetDirectoryName(folder);
        return name is not null && System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(name)) == "shared"
            ? new FrameworkReference(System.IO.Path.GetFileName(name), System.IO.Path.GetFileName(folder))
            : null;
    }
}
