using System.Collections.Immutable;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>What the toolkit's own laws say of a manifest. Immutable.</summary>
/// <param name="Findings">What is wrong.</param>
/// <param name="Modules">The modules that are asked for, with their roles and activations where these could be found.</param>
internal sealed record ManifestJudgement(ImmutableArray<ManifestFinding> Findings, ImmutableArray<ModuleManifest> Modules);

/// <summary>Runs the checks of a manifest, in the order of their rules.</summary>
internal static class ManifestJudge
{
    private static readonly IManifestCheck[] Checks =
    [
        new ModuleApiCheck(),
        new HostNameCheck(),
        new VersionTextCheck(),
        new VersionWindowCheck(),
        new RoleCheck(),
        new ActivationCheck(),
        new ModuleNameCheck(),
        new CompatibilityCheckShapeCheck(),
        new ParameterCheck(),
    ];

    public static ManifestJudgement Judge(ManifestCase manifest)
    {
        // A library for another host, or for another module API, would break every other law as well: that is the root cause.
        var findings = new List<ManifestFinding>();
        foreach (var check in Checks)
        {
            findings.AddRange(check.Check(manifest));
            if (findings.Exists(found => found.Finding.Rule == Rules.ModuleApiTooNew || found.Finding.Rule == Rules.ModuleApiTooOld
                || found.Finding.Rule == Rules.OtherHost || found.Finding.Rule == Rules.NotDecided))
            {
                break;
            }
        }

        return new ManifestJudgement(
            [.. findings],
            [
                .. manifest.Modules.Select(module => module.Module with
                {
                    Role = module.Role?.Name,
                    Activation = manifest.Host.IsKnown ? ActivationChoice.For(module.Shape, manifest.Host).Activation : null,
                }),
            ]);
    }
}
