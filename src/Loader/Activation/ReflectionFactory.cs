using System.Reflection;

namespace Modules.Loader.Activation;

/// <summary>Executes a plan with the runtime's invokers: cheap to set up, dearer per instance. The twin that <see cref="CompiledFactory"/> must agree with.</summary>
internal static class ReflectionFactory
{
    public static Func<TRole> For<TRole>(ActivationPlan plan)
        where TRole : class
    {
        var arguments = plan.FilledArguments();
        if (plan.Creator is ConstructorInfo constructor)
        {
            var invoker = ConstructorInvoker.Create(constructor);
            return () => Guarded<TRole>(plan, () => invoker.Invoke(arguments.AsSpan()));
        }

        var method = MethodInvoker.Create(plan.Creator);
        return () => Guarded<TRole>(plan, () => method.Invoke(null, arguments.AsSpan()));
    }

    private static TRole Guarded<TRole>(ActivationPlan plan, Func<object?> create)
        where TRole : class
    {
        object? instance;
        try
        {
            instance = create();
        }
        catch (Exception fault)
        {
            throw ActivationFaults.Threw(plan, fault is TargetInvocationException { InnerException: { } inner } ? inner : fault);
        }

        return (TRole?)instance ?? throw ActivationFaults.GaveNothing(plan);
    }
}
