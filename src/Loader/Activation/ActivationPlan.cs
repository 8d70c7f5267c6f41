using System.Reflection;
using Modules.Verifier;

namespace Modules.Loader.Activation;

/// <summary>How an instance is made, with everything looked up: pure data, which the compiled factory and its plain-reflection twin both execute.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Creator">The constructor, or the static factory method.</param>
/// <param name="InstanceType">The class that the constructor makes, or the type that the factory method returns.</param>
/// <param name="Parameters">The module's parameters.</param>
/// <param name="Arguments">What the creator gets, in order: a service, or null where the parameters stand.</param>
internal sealed record ActivationPlan(string Module, MethodBase Creator, Type InstanceType, ModuleParameters Parameters, object?[] Arguments)
{
    /// <exception cref="ModuleActivationException">A service is not there, or is of another type.</exception>
    public static ActivationPlan Of(System.Reflection.Module image, ModuleManifest manifest, ModuleActivation activation, IServiceProvider? services, ModuleParameters parameters)
    {
        var creator = image.ResolveMethod(activation.MetadataToken)!;
        var types = creator.GetParameters();
        var arguments = new object?[types.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (activation.Arguments[i].Kind == ArgumentKind.Service)
            {
                arguments[i] = Service(manifest.Name, types[i], services);
            }
        }

        return new ActivationPlan(manifest.Name, creator, creator is MethodInfo method ? method.ReturnType : creator.DeclaringType!, parameters, arguments);
    }

    /// <summary>The arguments with the parameters in their places.</summary>
    public object?[] FilledArguments() => [.. Arguments.Select(argument => argument ?? Parameters)];

    private static object Service(string module, ParameterInfo parameter, IServiceProvider? services)
    {
        var service = services?.GetService(parameter.ParameterType)
            ?? throw ModuleActivationException.Of(
                Rules.ArgumentNotOffered,
                module,
                $"Module '{module}' asks for service {parameter.ParameterType} ('{parameter.Name}'), which the host declares but {(services is null ? "gave no services" : "does not have")}. Register it before the module is created.");
        return parameter.ParameterType.IsInstanceOfType(service)
            ? service
            : throw ModuleActivationException.Of(Rules.ArgumentNotOffered, module, $"The host gave {service.GetType()} for service {parameter.ParameterType} of module '{module}'.");
    }
}
