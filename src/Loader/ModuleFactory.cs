using System.Runtime.CompilerServices;
using Modules.Loader.Activation;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>Makes instances of one module. Hold it: it is the cache. Safe for concurrent use.</summary>
/// <typeparam name="TRole">The role that the module gives, or a base class of it.</typeparam>
/// <remarks>The first instances are made through the runtime's own invokers, which cost nothing to set up; then a compiled factory takes over, at the price of <c>new</c>.</remarks>
public sealed class ModuleFactory<TRole>
    where TRole : class
{
    // What an instance costs more through an invoker than through a compiled factory, set against what compiling costs.
    private const int InstancesBeforeCompiling = 32;

    private readonly ActivationPlan _plan;
    private Func<TRole> _create;
    private int _made;

    private ModuleFactory(ModuleManifest module, ActivationPlan plan)
    {
        Module = module;
        _plan = plan;
        _create = new Warming(this, ReflectionFactory.For<TRole>(plan)).Create;
    }

    /// <summary>The module.</summary>
    public ModuleManifest Module { get; }

    /// <summary>Whether the compiled factory has taken over.</summary>
    public bool IsCompiled => _made > InstancesBeforeCompiling;

    /// <summary>Makes an instance with the parameters of the selection.</summary>
    /// <exception cref="ModuleActivationException">The module's constructor or factory method threw, or gave nothing; the inner exception is what it threw.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRole Create() => _create();

    /// <summary>Makes an instance with other parameters.</summary>
    /// <param name="parameters">Parameters that replace those of the selection.</param>
    /// <exception cref="ModuleActivationException">The module's constructor or factory method threw, or gave nothing; the inner exception is what it threw.</exception>
    public TRole Create(ModuleParameters parameters) => ReflectionFactory.For<TRole>(_plan with { Parameters = parameters })();

    /// <summary>Compiles the factory now, for a host that would rather pay at start-up.</summary>
    public void Compile()
    {
        Volatile.Write(ref _made, InstancesBeforeCompiling + 1);
        Volatile.Write(ref _create, CompiledFactory.For<TRole>(_plan));
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

    // The first instances, counted, until compiling pays.
    private sealed class Warming(ModuleFactory<TRole> factory, Func<TRole> create)
    {
        public TRole Create()
        {
            if (Interlocked.Increment(ref factory._made) == InstancesBeforeCompiling)
            {
                factory.Compile();
            }

            return create();
        }
    }
}
