using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Modules.Loader.Activation;
using Modules.Loader.Images;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>A library in memory. Owns its context until it is unloaded. Safe for concurrent use.</summary>
public sealed class LoadedLibrary
{
    private LibraryLoadContext? _context;
    private Assembly? _assembly;

    internal LoadedLibrary(VerifiedLibrary library, Assembly assembly, LibraryLoadContext context)
    {
        Library = library;
        IsUnloadable = context.IsCollectible;
        _assembly = assembly;
        _context = context;
    }

    /// <summary>What was verified, which is what was loaded.</summary>
    public VerifiedLibrary Library { get; private set; }

    /// <summary>Whether <see cref="Unload()"/> works.</summary>
    public bool IsUnloadable { get; }

    /// <summary>Whether the library is unloaded, or about to be.</summary>
    public bool IsUnloaded => _context is null;

    /// <summary>The modules that were accepted.</summary>
    public ImmutableArray<ModuleManifest> Modules => Library.Modules;

    /// <summary>Makes the factory of a module. Nothing of the module runs yet.</summary>
    /// <typeparam name="TRole">The role that the module gives, or a base class of it.</typeparam>
    /// <param name="module">Name of the module.</param>
    /// <param name="services">Where the services come from that its constructor asks for, or null when it asks for none. Each is asked for once, now.</param>
    /// <param name="parameters">The module's parameters, or null for none.</param>
    /// <exception cref="ModuleActivationException">There is no such module, it gives another role, or a service is not there.</exception>
    /// <exception cref="ObjectDisposedException">The library is unloaded.</exception>
    public ModuleFactory<TRole> GetFactory<TRole>(string module, IServiceProvider? services = null, ModuleParameters? parameters = null)
        where TRole : class
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        if (Modules.FirstOrDefault(known => known.Name == module) is not { Activation: { } activation } manifest)
        {
            throw ModuleActivationException.Of(
                Rules.ModuleNotInLibrary,
                module,
                $"Library '{Library.Image.Path}' has no accepted module '{module}'; it has {string.Join(", ", Modules.Select(known => $"'{known.Name}'"))}.");
        }

        return ModuleFactory<TRole>.Of(manifest, ActivationPlan.Of(_assembly.ManifestModule, manifest, activation, services, parameters ?? ModuleParameters.Empty));
    }

    /// <summary>Asks the library's own compatibility check, if it has one. This runs code of the library.</summary>
    /// <param name="environment">What the check may ask about.</param>
    /// <exception cref="ModuleLoadException">The check refused or threw (MOD9003).</exception>
    /// <exception cref="ObjectDisposedException">The library is unloaded.</exception>
    public void CheckCompatibility(ModuleEnvironment environment)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        if (Library.Manifest.Check is not { } check)
        {
            return;
        }

        var method = (MethodInfo)_assembly.ManifestModule.ResolveMethod(check.MetadataToken)!;
        bool admits;
        try
        {
            admits = method.CreateDelegate<Func<ModuleEnvironment, bool>>()(environment);
        }
        catch (Exception fault)
        {
            throw new ModuleLoadException(
                Library,
                new Finding(Rules.CheckRefused, $"The compatibility check {check.Method} of '{Library.Image.Path}' threw {fault.GetType().Name}: {fault.Message}") { Exception = fault.GetType().FullName },
                fault);
        }

        if (!admits)
        {
            throw new ModuleLoadException(
                Library,
                new Finding(
                    Rules.CheckRefused,
                    $"The compatibility check {check.Method} of '{Library.Image.Path}' has determined the library to be incompatible with {environment.HostName} {environment.HostVersion} and what is selected beside it."),
                null);
        }
    }

    /// <summary>
    /// Gives the library up. Its context goes when nothing refers to it any more: no instance, no factory, no type of it. Ask the result whether it went.
    /// </summary>
    /// <exception cref="InvalidOperationException">The library was not loaded as unloadable, or is unloaded already.</exception>
    public UnloadWatch Unload()
    {
        if (!IsUnloadable)
        {
            throw new InvalidOperationException($"Library '{Library.Name}' was loaded for good. Load it with LoadOptions.Unloadable to be able to unload it.");
        }

        var context = Interlocked.Exchange(ref _context, null)
            ?? throw new InvalidOperationException($"Library '{Library.Name}' is unloaded already.");
        _assembly = null;
        return Release(context, Library.Name);
    }

    /// <summary>Whether a module gives a role, without making an instance.</summary>
    internal bool Gives<TRole>(ModuleManifest module) =>
        _assembly is { } assembly
        && module.Activation is { } activation
        && assembly.ManifestModule.ResolveMethod(activation.MetadataToken) is { } creator
        && typeof(TRole).IsAssignableFrom(creator is MethodInfo method ? method.ReturnType : creator.DeclaringType);

    /// <summary>Takes in further modules of the same bytes, which were verified later.</summary>
    internal void Admit(VerifiedLibrary library) => Library = Library.With(library.Modules);

    // In a frame of its own, so that no local of the caller keeps the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static UnloadWatch Release(LibraryLoadContext context, string name)
    {
        context.Unload();
        return new UnloadWatch(name, new WeakReference(context, trackResurrection: true));
    }
}
