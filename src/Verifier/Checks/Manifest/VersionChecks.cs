using NuGet.Versioning;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>Every version is a semantic version and every range an interval of such (MOD0005).</summary>
internal sealed class VersionTextCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        if (!SemanticVersion.TryParse(manifest.Manifest.HostVersion, out _))
        {
            yield return Bad($"The host version of {manifest.Library}", manifest.Manifest.HostVersion);
        }

        if (manifest.Host.Version is { } hostVersion && !SemanticVersion.TryParse(hostVersion, out _))
        {
            yield return Bad($"The version of host '{manifest.Host.Name}'", hostVersion);
        }

        foreach (var module in manifest.Modules)
        {
            if (module.Module.Version is { } version && !SemanticVersion.TryParse(version, out _))
            {
                yield return Bad($"The version of module '{module.Name}' in {manifest.Library}", version, module.Name);
            }

            if (module.Role is { Since: { } since } role && !SemanticVersion.TryParse(since, out _))
            {
                yield return Bad($"The version of role '{role.Name}' in {role.Assembly}", since, module.Name);
            }

            foreach (var relation in module.Module.Requires.Concat(module.Module.Conflicts))
            {
                if (relation.VersionRange is { } range && !VersionRange.TryParse(range, out _))
                {
                    yield return ManifestFinding.Of(
                        Rules.BadVersion,
                        $"Module '{module.Name}' in {manifest.Library} names versions '{range}' of '{relation.Name}', which is no version range. Write one such as [1.0,2.0).",
                        module.Name);
                }
            }
        }
    }

    private static ManifestFinding Bad(string whose, string text, string? module = null) =>
        ManifestFinding.Of(Rules.BadVersion, $"{whose} is '{text}', which is no semantic version. Write one such as 1.2.0.", module);
}

/// <summary>Role version &lt;= library version &lt;= host version where compatibility is declared, else library version = host version (MOD0006, MOD0007, MOD0008).</summary>
internal sealed class VersionWindowCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        if (!SemanticVersion.TryParse(manifest.Manifest.HostVersion, out var library) || !SemanticVersion.TryParse(manifest.Host.Version ?? string.Empty, out var host))
        {
            yield break;
        }

        var isOpen = manifest.Manifest.Compatibility == LibraryCompatibility.RoleTable || manifest.Manifest.Check is not null;
        if (Compare(library, host) > 0)
        {
            yield return Window(
                manifest,
                Rules.LibraryNewerThanHost,
                $"{manifest.Library} was compiled against {manifest.Host.Name} {library}, which is newer than this host, {host}. Update the host, or take a library built for {host} or older.");
        }
        else if (!isOpen && Compare(library, host) != 0)
        {
            yield return Window(
                manifest,
                Rules.NotExactVersion,
                $"{manifest.Library} was compiled against {manifest.Host.Name} {library} and this host is {host}. It declares no compatibility with other versions: rebuild it against {host}, or let its author declare Compatibility = RoleTable.");
        }

        foreach (var module in manifest.Modules)
        {
            var since = host;
            if (module.Role is null || (module.Role.Since is not null && !SemanticVersion.TryParse(module.Role.Since, out since)))
            {
                continue;
            }

            if (isOpen && Compare(library, since) < 0)
            {
                yield return Window(
                    manifest,
                    Rules.LibraryOlderThanRole,
                    $"{manifest.Library} was compiled against {manifest.Host.Name} {library}; role '{module.Role.Name}' of module '{module.Name}' needs {since} or newer. Rebuild it against {host}.",
                    module.Name);
            }
        }
    }

    // Precedence as semver.org defines it: build metadata does not count.
    private static int Compare(SemanticVersion left, SemanticVersion right) => VersionComparer.VersionRelease.Compare(left, right);

    private static ManifestFinding Window(ManifestCase manifest, Rule rule, string message, string? module = null)
    {
        var finding = ManifestFinding.Of(rule, message, module);
        return manifest.Options.VersionPolicy == VersionPolicy.Proven
            ? finding with { Finding = finding.Finding with { Level = FindingLevel.Info } }
            : finding;
    }
}
