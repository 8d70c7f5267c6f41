namespace Modules.Verifier.Checks.Manifest;

/// <summary>The library's module API version is one that this toolkit supports (MOD0002, MOD0003).</summary>
internal sealed class ModuleApiCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        var version = manifest.Manifest.ModuleApi;
        if (version > ModuleApi.Version)
        {
            yield return ManifestFinding.Of(
                Rules.ModuleApiTooNew,
                $"{manifest.Library} was built for module API {version}; this host supports {ModuleApi.OldestSupported} to {ModuleApi.Version}. Build it with an older Modules.Abstractions, or update the host.");
        }
        else if (version < ModuleApi.OldestSupported)
        {
            yield return ManifestFinding.Of(
                Rules.ModuleApiTooOld,
                $"{manifest.Library} was built for module API {version}; this host supports {ModuleApi.OldestSupported} to {ModuleApi.Version}. Rebuild it with a newer Modules.Abstractions.");
        }
    }
}

/// <summary>The library is made for this host (MOD0004), and the host says who it is (MOD0198).</summary>
internal sealed class HostNameCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        var host = manifest.Host;
        if (!host.IsKnown)
        {
            yield return ManifestFinding.Of(
                Rules.NotDecided,
                $"{manifest.Library} is a module library for host '{manifest.Manifest.Host}' {manifest.Manifest.HostVersion}. Pass that host's folder with --host: without it nothing is proved.");
        }
        else if (host.Name is null)
        {
            yield return ManifestFinding.Of(
                Rules.NotDecided,
                $"No assembly of the host '{host}' names the host: there is no [assembly: ModuleHost(name, version)]. Pass the folder that holds the host's contracts.");
        }
        else if (host.Name != manifest.Manifest.Host)
        {
            yield return ManifestFinding.Of(
                Rules.OtherHost,
                $"{manifest.Library} is made for host '{manifest.Manifest.Host}'; this host is '{host.Name}'. {NearMissOf(manifest)}");
        }
    }

    private static string NearMissOf(ManifestCase manifest) =>
        string.Equals(manifest.Host.Name, manifest.Manifest.Host, StringComparison.OrdinalIgnoreCase)
            ? "Names of hosts are case-sensitive."
            : "Take a library that is made for it.";
}

/// <summary>The library's own compatibility check can be called (MOD0017).</summary>
internal sealed class CompatibilityCheckShapeCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        if (manifest.Manifest.Check is { IsWellFormed: false } check)
        {
            yield return ManifestFinding.Of(
                Rules.CheckNotUsable,
                $"The method {check.Method} of {manifest.Library} is marked [ModuleCompatibility] but cannot be called: it must be 'public static bool Name(ModuleEnvironment environment)' in a class without type parameters.");
        }
    }
}
