using Modules.Verifier;
using NuGet.Versioning;

namespace Modules.Inspect.Reports.Model;

/// <summary>Spells the law of versions as it stands for a library, a host and a role: what holds and what does not.</summary>
internal static class VersionRule
{
    /// <summary>The host versions that a library declares itself compatible with.</summary>
    public static string Declared(LibraryManifest manifest) =>
        $"{(IsOpen(manifest) ? ">=" : "=")} {manifest.HostVersion}{(manifest.Check is null ? string.Empty : " and its own check")}";

    /// <summary>Such as <c>role Calculator 1.0.0 &lt;= library 1.1.0 &lt;= host 1.2.0</c>.</summary>
    public static string Spell(Verdict verdict, ModuleVerdict module)
    {
        var manifest = verdict.Library.Manifest!;
        var host = verdict.Host;
        if (host.Name != manifest.Host)
        {
            return $"library for {manifest.Host} {manifest.HostVersion}{(host.Name is null ? ", no host" : $"; this host is {host.Name} {host.Version}")}";
        }

        var role = host.Roles.FirstOrDefault(candidate => candidate.Name == module.Module.Role);
        if (host.Version is null)
        {
            return $"library {manifest.HostVersion}, host without a version";
        }

        var library = $"library {manifest.HostVersion} {Relation(manifest.HostVersion, host.Version, IsOpen(manifest) ? "<=" : "=")} host {host.Version}";
        if (role is null)
        {
            return $"no role of the host; {library}";
        }

        var since = role.Since ?? host.Version;
        return IsOpen(manifest) ? $"role {role.Name} {since} {Relation(since, manifest.HostVersion, "<=")} {library}" : $"role {role.Name}; {library}";
    }

    private static bool IsOpen(LibraryManifest manifest) => manifest.Compatibility == LibraryCompatibility.RoleTable || manifest.Check is not null;

    // Precedence as semver.org defines it: build metadata does not count.
    private static string Relation(string left, string right, string holds)
    {
        if (!SemanticVersion.TryParse(left, out var first) || !SemanticVersion.TryParse(right, out var second))
        {
            return "?";
        }

        var order = VersionComparer.VersionRelease.Compare(first, second);
        return holds == "=" ? order == 0 ? "=" : "!=" : order <= 0 ? holds : ">";
    }
}
