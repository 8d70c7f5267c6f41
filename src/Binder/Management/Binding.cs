using Modules.Verifier;

namespace Modules.Binder.Management;

/// <summary>What a manager put in a site. Knows the instance weakly: the site owns it, and its host may take it out.</summary>
internal abstract class Binding(ModuleEntry entry)
{
    /// <summary>The module that is bound.</summary>
    public ModuleEntry Entry => entry;

    /// <summary>What messages call the site.</summary>
    public abstract string Site { get; }

    /// <summary>Whether the site still holds the instance.</summary>
    public abstract bool IsInPlace { get; }

    /// <summary>Makes an instance of another module, to put in the same site later, with the same parameters. Nothing is changed yet.</summary>
    public abstract Rebinding Prepare(ModuleEntry successor, IServiceProvider? services);
}

/// <summary>An instance that is ready to take the place of another.</summary>
internal abstract class Rebinding
{
    /// <summary>Puts the instance in the site, if the site still holds the old one.</summary>
    /// <returns>The new binding, or null when the host changed the site in between.</returns>
    public abstract Binding? Swap();

    /// <summary>Waits for calls into the instance that is now out of the site (the old one, or the new one that was not wanted), and disposes it.</summary>
    public abstract Finding? Retire(TimeSpan timeout);

    /// <summary>Disposes the new instance, which was never put in place.</summary>
    public abstract void Abandon();
}

/// <inheritdoc/>
internal sealed class Binding<TRole>(BindingSite<TRole> site, ModuleEntry entry, ModuleParameters? parameters, TRole instance) : Binding(entry)
    where TRole : class
{
    private readonly WeakReference<TRole> _instance = new(instance);

    public override string Site => site.Name;

    public override bool IsInPlace => _instance.TryGetTarget(out var bound) && site.Holds(bound);

    public override Rebinding Prepare(ModuleEntry successor, IServiceProvider? services) =>
        new Successor(this, successor, successor.Create<TRole>(services, parameters));

    private sealed class Successor(Binding<TRole> binding, ModuleEntry entry, TRole successor) : Rebinding
    {
        // The instance that is not in the site: the old one when they were swapped, else the new one.
        private TRole? _out;

        public override Binding? Swap()
        {
            if (!binding._instance.TryGetTarget(out var old) || !binding.Location.SwapIf(successor, old))
            {
                return null;
            }

            _out = old;
            return new Binding<TRole>(binding.Location, entry, binding.Parameters, successor);
        }

        public override Finding? Retire(TimeSpan timeout) => Retirement.Of(binding.Location, _out ?? successor, timeout);

        public override void Abandon() => Retirement.Dispose(binding.Site, successor);
    }

    private BindingSite<TRole> Location => site;

    private ModuleParameters? Parameters => parameters;
}
