namespace Modules.Verifier.Checks.Manifest;

/// <summary>Every module gives a role that the host declares, and that modules can derive from (MOD0010, MOD0011); the one that is asked for (MOD0016).</summary>
internal sealed class RoleCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        if (!manifest.Host.IsKnown)
        {
            yield break;
        }

        foreach (var module in manifest.Modules)
        {
            if (module.Role is not { } role)
            {
                var given = module.Module.RoleType is null or "System.Object" ? "derives from no role" : $"gives {module.Module.RoleType}, which is no role";
                yield return ManifestFinding.Of(
                    Rules.UnknownRole,
                    $"Module '{module.Name}' ({module.Module.Type}) in {manifest.Library} {given} of host '{manifest.Host}'. "
                    + NearMiss.Suggest(module.Module.RoleType ?? string.Empty, manifest.Host.Roles.Select(known => known.Type)),
                    module.Name);
                continue;
            }

            if (!role.IsUsable)
            {
                yield return ManifestFinding.Of(
                    Rules.RoleNotUsable,
                    $"Role '{role.Name}' ({role.Type} in {role.Assembly}) is no public abstract class with at least one virtual member and without type parameters. The host's contracts must be mended.",
                    module.Name);
            }

            if (module.Request?.Role is { } wanted && wanted != role.Name)
            {
                yield return ManifestFinding.Of(
                    Rules.RoleMismatch,
                    $"Module '{module.Name}' in {manifest.Library} gives role '{role.Name}'; asked for is role '{wanted}'.",
                    module.Name);
            }
        }
    }
}

/// <summary>An instance of every module can be made from what the host offers (MOD0012, MOD0013).</summary>
internal sealed class ActivationCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        if (!manifest.Host.IsKnown)
        {
            yield break;
        }

        foreach (var module in manifest.Modules)
        {
            var choice = ActivationChoice.For(module.Shape, manifest.Host);
            if (choice.Problem is { } problem)
            {
                yield return ManifestFinding.Of(choice.Rule!, $"No instance of module '{module.Name}' ({module.Module.Type}) in {manifest.Library} can be made: {problem}", module.Name);
            }
        }
    }
}
