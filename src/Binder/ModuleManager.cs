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

    // Guarded by _gate.
    private readonly Bindings _bindings = new();

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
        return _verifier.VerifySelection(LibraryRequests.Merge(selection.Libraries), Verified(_table), cancellationToken);
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
            var verdict = _verifier.VerifySelection(requests, Verified(_table), cancellationToken);
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
        where TRole : class => Entry(module).Create<TRole>(_options.Services, parameters);

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
    /// <returns>
    /// Null when all went well; else a finding on the old instance: calls into it did not end in time, so that it was not disposed (MOD9005), or its Dispose threw (MOD9007).
    /// </returns>
    /// <exception cref="ModuleActivationException">There is no such module, it gives another role, a service is not there, or the module threw.</exception>
    public Finding? Bind<TRole>(BindingSite<TRole> site, string module, ModuleParameters? parameters = null)
        where TRole : class
    {
        ArgumentNullException.ThrowIfNull(site);
        while (true)
        {
            var entry = Entry(module);
            var instance = entry.Create<TRole>(_options.Services, parameters);
            if (TryBind(site, entry, parameters, instance, out var old))
            {
                return Retirement.Of(site, old, _options.DrainTimeout);
            }

            // The library was replaced or unloaded in between: make one of what there is now.
            Retirement.Dispose(site.Name, instance);
        }
    }

    /// <summary>Empties a site. What was bound there is drained, and disposed if it can be.</summary>
    /// <typeparam name="TRole">The role of the site.</typeparam>
    /// <param name="site">The site.</param>
    /// <returns>
    /// Null when all went well; else a finding on the old instance: calls into it did not end in time, so that it was not disposed (MOD9005), or its Dispose threw (MOD9007).
    /// </returns>
    public Finding? Unbind<TRole>(BindingSite<TRole> site)
        where TRole : class
    {
        ArgumentNullException.ThrowIfNull(site);
        TRole? old;
        lock (_gate)
        {
            old = site.Swap(null);
            _bindings.Remove(site);
        }

        return Retirement.Of(site, old, _options.DrainTimeout);
    }

    /// <summary>
    /// Replaces a library while calls run: verifies the new one, loads it, asks its compatibility check, makes an instance for every site that <see cref="Bind"/> filled from the old one, swaps
    /// all of them, waits for the calls into the old instances, disposes them, and unloads the old library. When anything fails before the swap, everything stays as it was.
    /// </summary>
    /// <param name="old">The library to replace; one of <see cref="Libraries"/>, loaded with <see cref="LoadOptions.Unloadable"/>.</param>
    /// <param name="replacement">The new library, with the modules that are wanted of it and their parameters. It may be the same file, written anew.</param>
    /// <param name="cancellationToken">Ends the work before anything is swapped.</param>
    /// <returns>What was done. Instances that the host made by <see cref="Create"/> stay as they are, and keep the old library in memory until the host lets them go.</returns>
    /// <exception cref="ArgumentException"><paramref name="old"/> is not loaded here.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="old"/> was loaded for good.</exception>
    /// <exception cref="ModuleRejectedException">The new library, or something between it and the others, was rejected.</exception>
    /// <exception cref="ModuleLoadException">The runtime or the new library's own check refused.</exception>
    /// <exception cref="ModuleActivationException">A module that is bound is not in the new library, gives another role there, or threw.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LibraryReplacement Replace(LoadedLibrary old, LibraryRequest replacement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(replacement);
        if (!old.IsUnloadable)
        {
            throw new InvalidOperationException($"Library '{old.Library.Name}' was loaded for good. Load it with LoadOptions.Unloadable to be able to replace it.");
        }

        LoadedLibrary library;
        Verdict verdict;
        List<Rebinding> swapped;
        ImmutableArray<string> sites;
        lock (_gate)
        {
            if (!_table.Libraries.Contains(old))
            {
                throw new ArgumentException($"Library '{old.Library.Name}' is not loaded here, so that it cannot be replaced. It may be replaced or unloaded already: see Libraries.", nameof(old));
            }

            var rest = _table.Without(old);
            var selection = _verifier.VerifySelection([replacement], Verified(rest), cancellationToken);
            selection.ThrowIfRejected();
            verdict = selection.Verdicts[0];
            var table = rest.With([replacement], selection.Verdicts, Host, _options);
            library = table.Libraries.Except(rest.Libraries).SingleOrDefault()
                ?? throw new ArgumentException($"'{replacement.Path}' is loaded already, so that it cannot replace another library.", nameof(replacement));
            var bound = _bindings.Of(old);
            swapped = Successors(bound, table, library, cancellationToken);

            // From here on nothing fails.
            _table = table;
            foreach (var ((site, _), successor) in bound.Zip(swapped))
            {
                if (successor.Swap() is { } binding)
                {
                    _bindings.Set(site, binding);
                }
            }

            _bindings.Remove(old);
            sites = [.. bound.Select(one => one.Binding.Site).Order(StringComparer.Ordinal)];
        }

        ImmutableArray<Finding> findings = [.. swapped.Select(successor => successor.Retire(_options.DrainTimeout)).OfType<Finding>()];
        return new LibraryReplacement(library, verdict, sites, findings, old.Unload());
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
            var forgotten = _table.Entries.GetValueOrDefault(module);
            var (table, unused) = _table.Without(module);
            _table = table;
            _bindings.Remove(forgotten!);
            return unused is { IsUnloadable: true } ? unused.Unload() : null;
        }
    }

    private static ImmutableArray<VerifiedLibrary> Verified(ModuleTable table) => [.. table.Libraries.Select(library => library.Library)];

    // An instance of the new library for each site, or none at all: then the new library is let go.
    private List<Rebinding> Successors(IReadOnlyList<(object Site, Binding Binding)> bound, ModuleTable table, LoadedLibrary library, CancellationToken cancellationToken)
    {
        var made = new List<Rebinding>();
        try
        {
            foreach (var (_, binding) in bound)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var module = binding.Entry.Module.Name;
                var successor = table.Entries.GetValueOrDefault(module) ?? throw ModuleActivationException.Of(
                    Rules.ModuleNotInLibrary,
                    module,
                    $"Module '{module}' is bound to site '{binding.Site}', and '{library.Library.Image.Path}' has no such module, or it was not asked for. Unbind the site first.");
                made.Add(binding.Prepare(successor, _options.Services));
            }

            return made;
        }
        catch
        {
            made.ForEach(successor => successor.Abandon());
            library.Unload();
            throw;
        }
    }

    private bool TryBind<TRole>(BindingSite<TRole> site, ModuleEntry entry, ModuleParameters? parameters, TRole instance, out TRole? old)
        where TRole : class
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_table.Entries.GetValueOrDefault(entry.Module.Name), entry))
            {
                old = null;
                return false;
            }

            old = site.Swap(instance);
            _bindings.Set(site, new Binding<TRole>(site, entry, parameters, instance));
            return true;
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
}
