using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder.Management;

/// <summary>A module that can be created. Keeps its factories, one a role type asked for. Safe for concurrent use.</summary>
internal sealed class ModuleEntry(LoadedLibrary library, ModuleManifest module, ModuleParameters? parameters)
{
    private readonly Lock _gate = new();

    // Guarded by _gate; replaced as a whole. Almost always one.
    private object[] _factories = [];

    public LoadedLibrary Library => library;

    public ModuleManifest Module => module;

    public ModuleParameters? Parameters => parameters;

    public bool Gives<TRole>()
        where TRole : class => library.Gives<TRole>(module);

    public TRole Create<TRole>(IServiceProvider? services, ModuleParameters? others)
        where TRole : class
    {
        var factory = Factory<TRole>(services);
        return others is null ? factory.Create() : factory.Create(others);
    }

    public ModuleFactory<TRole> Factory<TRole>(IServiceProvider? services)
        where TRole : class
    {
        foreach (var known in Volatile.Read(ref _factories))
        {
            if (known is ModuleFactory<TRole> factory)
            {
                return factory;
            }
        }

        lock (_gate)
        {
            if (_factories.OfType<ModuleFactory<TRole>>().FirstOrDefault() is { } made)
            {
                return made;
            }

            var factory = library.GetFactory<TRole>(module.Name, services, parameters);
            Volatile.Write(ref _factories, [.. _factories, factory]);
            return factory;
        }
    }
}
