using System.Collections.Immutable;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder.Management;

/// <summary>The libraries and modules of a manager at one moment. Immutable: replaced as a whole, so that a failed load leaves nothing behind.</summary>
internal sealed class ModuleTable(ImmutableArray<LoadedLibrary> libraries, ImmutableDictionary<string, ModuleEntry> entries)
{
    public static ModuleTable Empty { get; } = new([], ImmutableDictionary.Create<string, ModuleEntry>(StringComparer.Ordinal));

    public ImmutableArray<LoadedLibrary> Libraries => libraries;

    public ImmutableDictionary<string, ModuleEntry> Entries => entries;

    /// <summary>The table with the accepted libraries of a selection.</summary>
    /// <exception cref="ModuleRejectedException">A module of that name is loaded already, and is not the same.</exception>
    /// <exception cref="ModuleLoadException">The runtime or a library's own check refused; whatever was loaded for it is let go.</exception>
    public ModuleTable With(IReadOnlyList<LibraryRequest> requests, ImmutableArray<Verdict> verdicts, HostSurface host, ModuleManagerOptions options)
    {
        var conflicts = Conflicts(requests, verdicts).ToImmutableArray();
        if (!conflicts.IsEmpty)
        {
            throw new ModuleRejectedException(verdicts, conflicts);
        }

        var fresh = new List<LoadedLibrary>();
        try
        {
            var all = libraries;
            var modules = entries.ToBuilder();
            foreach (var (request, verified) in requests.Zip(verdicts.Select(verdict => verdict.Accepted)))
            {
                if (verified is null)
                {
                    continue;
                }

                var library = all.FirstOrDefault(loaded => IsSame(loaded.Library, verified));
                if (library is null)
                {
                    fresh.Add(library = ModuleLoader.Load(verified, options.Loading));
                    all = all.Add(library);
                }
                else
                {
                    library.Admit(verified);
                }

                foreach (var module in verified.Modules.Where(module => !modules.ContainsKey(module.Name)))
                {
                    modules.Add(module.Name, new ModuleEntry(library, module, request.Modules.FirstOrDefault(asked => asked.Name == module.Name)?.Parameters));
                }
            }

            var environment = EnvironmentOf(host, all, modules.Values);
            fresh.ForEach(library => library.CheckCompatibility(environment));
            return new ModuleTable(all, modules.ToImmutable());
        }
        catch (ModuleLoadException)
        {
            foreach (var library in fresh.Where(library => library.IsUnloadable))
            {
                library.Unload();
            }

            throw;
        }
    }

    /// <summary>The table without a module, and its library when no other module of it is left.</summary>
    /// <exception cref="ArgumentException">No such module is loaded.</exception>
    public (ModuleTable Table, LoadedLibrary? Unused) Without(string module)
    {
        if (!entries.TryGetValue(module, out var entry))
        {
            throw new ArgumentException($"No module '{module}' is loaded, so that it cannot be unloaded.", nameof(module));
        }

        var left = entries.Remove(module);
        var unused = left.Values.Any(other => ReferenceEquals(other.Library, entry.Library)) ? null : entry.Library;
        return (new ModuleTable(unused is null ? libraries : libraries.Remove(unused), left), unused);
    }

    /// <summary>The table without a library and its modules.</summary>
    public ModuleTable Without(LoadedLibrary library) =>
        new(libraries.Remove(library), entries.RemoveRange(entries.Where(entry => ReferenceEquals(entry.Value.Library, library)).Select(entry => entry.Key)));

    private static bool IsSame(VerifiedLibrary loaded, VerifiedLibrary verified) =>
        loaded.Image.Sha256 == verified.Image.Sha256 && Path.GetFullPath(loaded.Image.Path) == Path.GetFullPath(verified.Image.Path);

    private static ModuleEnvironment EnvironmentOf(HostSurface host, ImmutableArray<LoadedLibrary> libraries, IEnumerable<ModuleEntry> modules)
    {
        var byLibrary = modules.ToLookup(entry => entry.Library, entry => new ModuleInfo(entry.Module.Name, entry.Module.Role!, entry.Module.Version));
        return new ModuleEnvironment(
            host.Name!,
            host.Version!,
            ModuleApi.Version,
            [.. libraries.Select(library => new ModuleLibraryInfo(library.Library.Name, library.Library.Manifest.HostVersion, [.. byLibrary[library]]))]);
    }

    // Loading the same module again is harmless; anything else under its name is an error that says what differs.
    private IEnumerable<Finding> Conflicts(IReadOnlyList<LibraryRequest> requests, ImmutableArray<Verdict> verdicts)
    {
        foreach (var (request, verified) in requests.Zip(verdicts.Select(verdict => verdict.Accepted)))
        {
            foreach (var module in verified?.Modules ?? [])
            {
                if (entries.TryGetValue(module.Name, out var loaded)
                    && Difference(loaded, verified!, request.Modules.FirstOrDefault(asked => asked.Name == module.Name)?.Parameters) is { } difference)
                {
                    yield return new Finding(
                        Rules.DuplicateModuleName,
                        $"Module '{module.Name}' of '{request.Path}' is loaded already {difference}. Unload it first, or give the module another name.")
                    { Modules = [module.Name] };
                }
            }
        }
    }

    private static string? Difference(ModuleEntry loaded, VerifiedLibrary verified, ModuleParameters? parameters)
    {
        var library = loaded.Library.Library;
        if (Path.GetFullPath(library.Image.Path) != Path.GetFullPath(verified.Image.Path))
        {
            return $"from another library, '{library.Image.Path}'";
        }

        if (library.Image.Sha256 != verified.Image.Sha256)
        {
            return "with another manifest: the file has changed since";
        }

        return ParameterText.Of(loaded.Parameters) == ParameterText.Of(parameters) ? null : "with other parameters";
    }
}
