using Modules.Verifier;

namespace Modules.Loader.Activation;

/// <summary>What is thrown when a module does not give an instance.</summary>
internal static class ActivationFaults
{
    public static ModuleActivationException Threw(ActivationPlan plan, Exception fault) => ModuleActivationException.Of(
        Rules.ActivationThrew,
        plan.Module,
        $"Making an instance of module '{plan.Module}' ({plan.Creator.DeclaringType}) threw {fault.GetType().Name}: {fault.Message}",
        fault);

    public static ModuleActivationException GaveNothing(ActivationPlan plan) => ModuleActivationException.Of(
        Rules.ActivationThrew,
        plan.Module,
        $"The factory method {plan.Creator.DeclaringType}.{plan.Creator.Name} of module '{plan.Module}' returned null.");
}
