using System.Runtime.CompilerServices;
using Modules.Loader.Activation;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>Makes instances of one module. Hold it: it is the cache. Safe for concurrent use.</summary>
/// <typeparam name="TRole">The role that the module gives, or a base class of it.</typeparam>
/// <remarks>The first instances are made without compiling anything but the module's own constructor; when enough were made, a compiled factory takes over, at the price of <c>new</c>.</remarks>
public sealed class ModuleFactory<TRole>
    where TRole : class
{
    // What compiling costs (about 40 us), divided by what an instance costs more without (2 to 4 ns).
    internal const int InstancesBeforeCompiling = 10_000;

    private readonly ActivationPlan _plan;
    private readonly Func<TRole> _direct;
    private Func<TRole> _create;
    private int _made;

    private ModuleFactory(ModuleManifest module, ActivationPlan plan)
    {
        Module = module;
        _plan = plan;
        _direct = DirectFactory.For<TRole>(plan);
        _create = CreateFirst;
    }

    /// <summary>The module.</summary>
    public ModuleManifest Module { get; }

    /// <summary>Whether the compiled factory has taken over.</summary>
    public bool IsCompiled { get; private set; }

    /// <summary>Makes an instance with the parameters of the selection.</summary>
    /// <exception cref="ModuleActivationException">The module's constructor or factory method threw, or gave nothing; the inner exception is what it threw.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRole Create() => _create();

    /// <summary>Makes an instance with other parameters.</summary>
    /// <param name="parameters">Parameters that replace those of the selection.</param>
    /// <exception cref="ModuleActivationException">The module's constructor or factory method threw, or gave nothing; the inner exception is what it threw.</exception>
    public TRole Create(ModuleParameters parameters) => DirectFactory.For<TRole>(_plan with { Parameters = parameters })();

    /// <summary>Compiles the factory now, for a host that would rather pay at start-up.</summary>
    public void Compile()
    {
        if (!IsCompiled)
        {
            // Two threads may both compile: either result will do.
            Volatile.Write(ref _create, CompiledFactory.For<TRole>(_plan));
            IsCompiled = true;
        }
    }

    internal static ModuleFactory<TRole> Of(ModuleManifest module, ActivationPlan plan)
    {
        if (!typeof(TRole).IsAssignableFrom(plan.InstanceType))
        {
            throw ModuleActivationException.Of(
                Rules.RoleMismatch,
                module.Name,
                $"Module '{module.Name}' gives role '{module.Role}' ({plan.InstanceType}); asked for is {typeof(TRole)}.");
        }

        return new ModuleFactory<TRole>(module, plan);
    }

    // Counted without a lock: a count that is lost only puts compiling off.
    private TRole CreateFirst()
    {
        if (++_made == InstancesBeforeCompiling)
        {
            Compile();
        }

        return _direct();
    }
}
