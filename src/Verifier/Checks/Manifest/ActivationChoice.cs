using Modules.Verifier.Manifests;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>
/// How an instance of a module is made: by its factory method, or by the public constructor with the most parameters of which each is the module's parameters or a declared service.
/// Exactly one of <paramref name="Activation"/> and <paramref name="Problem"/>.
/// </summary>
internal sealed record ActivationChoice(ModuleActivation? Activation, Rule? Rule = null, string? Problem = null)
{
    public static ActivationChoice For(ModuleShape shape, HostSurface host)
    {
        if (shape.IsAbstract)
        {
            return Impossible(Rules.ModuleNotCreatable, "the class is abstract. Make it a class that can be instantiated, or mark a static factory method instead.");
        }

        if (shape.IsGeneric)
        {
            return Impossible(Rules.ModuleNotCreatable, "it has type parameters, and a selection cannot give type arguments.");
        }

        var callable = shape.Creators.Where(creator => creator.IsCallable).ToList();
        if (callable.Count == 0)
        {
            return Impossible(Rules.ModuleNotCreatable, shape.Creators is [{ Kind: ActivationKind.FactoryMethod }]
                ? "the factory method is not public and static."
                : "the class has no public constructor.");
        }

        var usable = callable.Where(creator => creator.Parameters.All(parameter => KindOf(parameter, host) is not null)).ToList();
        if (usable.Count == 0)
        {
            var nearest = callable.MinBy(creator => creator.Parameters.Count(parameter => KindOf(parameter, host) is null))!;
            var refused = nearest.Parameters.First(parameter => KindOf(parameter, host) is null);
            return Impossible(
                Rules.ArgumentNotOffered,
                $"it asks for '{refused.Name}' of type {refused.Type}, which is neither ModuleParameters nor a service of the host. {NearMiss.Suggest(refused.Type, host.Services.Select(service => service.Type).Append($"Modules.{nameof(ModuleParameters)}"))}");
        }

        var most = usable.Max(creator => creator.Parameters.Length);
        return usable.Where(creator => creator.Parameters.Length == most).ToList() is [var chosen]
            ? new ActivationChoice(new ModuleActivation(
                chosen.Kind,
                chosen.MetadataToken,
                [.. chosen.Parameters.Select(parameter => new ActivationArgument(KindOf(parameter, host)!.Value, parameter.Name, parameter.Type, parameter.Assembly))]))
            : Impossible(Rules.ModuleNotCreatable, $"it has several public constructors with {most} parameters, and none is better than the other. Leave one.");
    }

    private static ArgumentKind? KindOf(CreatorParameter parameter, HostSurface host) =>
        parameter.Type == $"Modules.{nameof(ModuleParameters)}"
            ? ArgumentKind.Parameters
            : host.Services.Any(service => service.Type == parameter.Type && service.Assembly == parameter.Assembly)
                ? ArgumentKind.Service
                : null;

    private static ActivationChoice Impossible(Rule rule, string problem) => new(null, rule, problem);
}
