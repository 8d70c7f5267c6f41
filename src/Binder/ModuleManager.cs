using System.Collections.Immutable;
using Modules.Binder.Management;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder;

/// <summary>
/// Loads selections and makes their modules: verify all, load all, let all libraries check, then create and bind where the host asks. Safe for concurrent use. Holds all its state
/// itself, so that several managers can live in one process.
/// </summary>
public sealed class ModuleManager
{
    private readonly LibraryVerifier _verifier;
    private readonly ModuleManagerOptions _options;
    private readonly Lock _gate = new();

    // Replaced as a whole under _gate; readers take one snapshot.
    private volatile ModuleTable _table = ModuleTable.Empty;

    /// <summary>Makes a manager for a host.</summary>
    /// <param name="host">The host; for the running program, <see cref="HostSurface.FromRunningProcess"/>.</param>
    /// <param name="options">How to work, or null for the defaults.</param>
    public ModuleManager(HostSurface host, ModuleManagerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        _options = options ?? new ModuleManagerOptions();
        _verifier = new LibraryVerifier(host, _options.Verifier);
    }

    /// <summary>The host.</summary>
    public HostSurface Host => _verifier.Host;

    /// <summary>The libraries in memory, in the order of loading.</summary>
    public ImmutableArray<LoadedLibrary> Libraries => _table.Libraries;

    /// <summary>The modules that can be created, ordered by name.</summary>
    public ImmutableArray<ModuleManifest> Modules => [.. _table.Entries.Values.Select(entry => entry.Module).OrderBy(module => module.Name, StringComparer.Ordinal)];

    /// <summary>Verifies a selection as <see cref="Load"/> would, and loads nothing.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SelectionVerdict Verify(ModuleSelection selection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return _verifier.VerifySelection(LibraryRequests.Merge(selection.Libraries), cancellationToken);
    }

    /// <summary>
    /// Verifies all libraries of a selection, loads them and asks their own compatibility checks. When anything is wrong nothing of the selection is kept, and all that is wrong is told
    /// at once. What is loaded already, unchanged and with the same parameters, is left as it is.
    /// </summary>
    /// <param name="selection">The selection.</param>
    /// <param name="cancellationToken">Ends the work before anything is loaded.</param>
    /// <returns>What the verifier says of each library.</returns>
    /// <exception cref="ModuleRejectedException">A library, or something between libraries, was rejected.</exception>
    /// <exception cref="ModuleLoadException">The runtime or a library's own check refused.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SelectionVerdict Load(ModuleSelection selection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var requests = LibraryRequests.Merge(selection.Libraries);
        lock (_gate)
        {
            var verdict = _verifier.VerifySelection(requests, cancellationToken);
            if (!_options.Verifier.SkipRejectedModules || verdict.Findings.Any(finding => finding.IsBreaking))
            {
                verdict.ThrowIfRejected();
            }

            _table = _table.With(requests, verdict.Verdicts, Host, _options);
            return verdict;
        }
    }

    /// <summary>Whether a module of that name is loaded and gives that role.</summary>
    /// <typeparam name="TRole">The role, or a base class of it.</typeparam>
    /// <param name="module">Name of the module.</param>
    public bool Contains<TRole>(string module)
        where TRole : class => _table.Entries.TryGetValue(module, out var entry) && entry.Gives<TRole>();

    /// <summary>Names of all loaded modules that give a role, ordered.</summary>
    /// <typeparam name="TRole">The role, or a base class of it.</typeparam>
    public ImmutableArray<string> Find<TRole>()
        where TRole : class => [.. _table.Entries.Values.Where(entry => entry.Gives<TRole>()).Select(entry => entry.Module.Name).Order(StringComparer.Ordinal)];

    /// <summary>The factory of a module, for a host that makes many instances: hold it.</summary>
    /// <typeparam name="TRole">The role, or a base class of it.</typeparam>
    /// <param name="module">Name of the module.</param>
    /// <exception cref="ModuleActivationException">There is no such module, it gives another role, or a service is not there.</exception>
    public ModuleFactory<TRole> GetFactory<TRole>(string module)
        where TRole : class => Entry(module).Factory<TRole>(_options.Services);

    /// <summary>Makes an instance of a module.</summary>
    /// <typeparam name="TRole">The role, or a base class of it.</typeparam>
    /// <param name="module">Name of the module.</param>
    /// <param name="parameters">Parameters that replace those of the selection, or null.</param>
    /// <exception cref="ModuleActivationException">There is no such module, it gives another role, a service is not there, or the module threw.</exception>
    public TRole Create<TRole>(string module, ModuleParameters? parameters = null)
        where TRole : class
    {
        var factory = GetFactory<TRole>(module);
        return parameters is null ? factory.Create() : factory.Create(parameters);
    }

    /// <summary>Makes an instance of every loaded module that gives a role, ordered by name: for modules without a site, and for hooks that are called one after the other.</summary>
    /// <typeparam name="TRole">The role, or a base class of it.</typeparam>
    /// <exception cref="ModuleActivationException">A service is not there, or a module threw.</exception>
    public ImmutableArray<TRole> CreateAll<TRole>()
        where TRole : class => [.. Find<TRole>().Select(module => Create<TRole>(module))];

    /// <summary>
    /// Makes an instance of a module and puts it in a site. What was bound there before is drained, and disposed if it can be; on any failure the site stays as it was.
    /// </summary>
    /// <typeparam name="TRole">The role of the site.</typeparam>
    /// <param name="site">The site.</param>
    /// <param name="module">Name of the module.</param>
    /// <param name="parameters">Parameters that replace those of the selection, or null.</param>
    /// <returns>Null when all went well; a finding (MOD9005) when calls into the old instance did not end in time, so that it was not disposed.</returns>
    /// <exception cref="ModuleActivationException">There is no such module, it gives another role, a service is not there, or the module threw.</exception>
    public Finding? Bind<TRole>(BindingSite<TRole> site, string module, ModuleParameters? parameters = null)
        where TRole : class
    {
        ArgumentNullException.ThrowIfNull(site);
        return Retire(site, site.Swap(Create<TRole>(module, parameters)));
    }

    /// <summary>Empties a site. What was bound there is drained, and disposed if it can be.</summary>
    /// <typeparam name="TRole">The role of the site.</typeparam>
    /// <param name="site">The site.</param>
    /// <returns>Null when all went well; a finding (MOD9005) when calls into the old instance did not end in time, so that it was not disposed.</returns>
    public Finding? Unbind<TRole>(BindingSite<TRole> site)
        where TRole : class
    {
        ArgumentNullException.ThrowIfNull(site);
        return Retire(site, site.Swap(null));
    }

    /// <summary>
    /// Forgets a module. When it was the last of an unloadable library, the library is unloaded; its instances stay usable as long as somebody holds them.
    /// </summary>
    /// <param name="module">Name of the module.</param>
    /// <returns>The watch of the library's context when the library was unloaded, else null.</returns>
    /// <exception cref="ArgumentException">No such module is loaded.</exception>
    public UnloadWatch? Unload(string module)
    {
        lock (_gate)
        {
            var (table, unused) = _table.Without(module);
            _table = table;
            return unused is { IsUnloadable: true } ? unused.Unload() : null;
        }
    }

    private ModuleEntry Entry(string module)
    {
        var entries = _table.Entries;
        return entries.TryGetValue(module, out var entry)
            ? entry
            : throw ModuleActivationException.Of(
                Rules.ModuleNotInLibrary,
                module,
                $"No module '{module}' is loaded. {(entries.IsEmpty ? "No module is loaded at all." : $"Loaded are {string.Join(", ", entries.Keys.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))}.")}");
    }

    private Finding? Retire<TRole>(BindingSite<TRole> site, TRole? old)
        where TRole : class
    {
        if (old is null)
        {
            return null;
        }

        var finding = site.Drain(_options.DrainTimeout);
        if (finding is null && old is IDisposable disposable)
        {
            disposable.Dispose();
        }

        return finding;
    }
}
