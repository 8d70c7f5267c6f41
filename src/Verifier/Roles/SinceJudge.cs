using NuGet.Versioning;

namespace Modules.Verifier.Roles;

/// <summary>
/// Tells whether a role's version is true: it is above the version of every host with which the role broke, not below what an older host said, and not above the host's own
/// (otherwise no library fits). A role that is compatible need not be bumped.
/// </summary>
internal static class SinceJudge
{
    /// <param name="role">The role as the host declares it.</param>
    /// <param name="before">The role as the older host declares it, or null.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="host">The host's version, or null when it is none.</param>
    /// <param name="older">The older host's version; null when there is none.</param>
    public static (string? Expected, string? Problem) Judge(HostRole role, HostRole? before, PromiseState state, SemanticVersion? host, SemanticVersion? older)
    {
        if (host is null)
        {
            return (null, null);
        }

        if (Parse(role.Since, host) is not { } since)
        {
            return (Expected(before, state, host, older), $"The version of role '{role.Name}' is '{role.Since}', which is no semantic version. Write one such as 1.2.0.");
        }

        if (Compare(since, host) > 0)
        {
            var fitting = Expected(before, state, host, older) ?? host.ToString();
            return (fitting, $"Role '{role.Name}' says since {since}, which is newer than the host, {host}: no library fits. Make it {fitting}.");
        }

        if (older is null)
        {
            return (null, null);
        }

        var expected = Expected(before, state, host, older);
        var problem = state switch
        {
            PromiseState.Broken when Compare(since, older) <= 0 => expected is null
                ? $"Role '{role.Name}' says since {since}, but a library compiled against {older} may break, and this host is {host} as well. Raise the host's version, and make the role's the same."
                : $"Role '{role.Name}' says since {since}, but a library compiled against {older} may break. Make it {expected}.",
            PromiseState.New when Compare(since, older) <= 0 => expected is null
                ? $"Role '{role.Name}' says since {since}, but host {older} does not have it, and this host is {host} as well. Raise the host's version, and make the role's the same."
                : $"Role '{role.Name}' says since {since}, but host {older} does not have it. Make it {expected}.",
            PromiseState.Compatible when before is not null && Parse(before.Since, older) is { } said && Compare(since, said) < 0 =>
                $"Role '{role.Name}' says since {since}, but host {older} said since {said}: nothing shows that it became compatible with older libraries. Make it {said}.",
            _ => null,
        };

        // A version that is true stays, unless the role could promise more.
        return (problem is null && state is PromiseState.Broken or PromiseState.New ? since.ToString() : expected, problem);
    }

    private static string? Expected(HostRole? before, PromiseState state, SemanticVersion host, SemanticVersion? older) => state switch
    {
        PromiseState.Broken or PromiseState.New => older is not null && Compare(host, older) > 0 ? host.ToString() : null,
        PromiseState.Compatible when older is not null => Parse(before?.Since, older)?.ToString(),
        _ => null,
    };

    private static SemanticVersion? Parse(string? since, SemanticVersion otherwise) =>
        since is null ? otherwise : SemanticVersion.TryParse(since, out var version) ? version : null;

    // Precedence as semver.org defines it, as the verifier compares.
    private static int Compare(SemanticVersion left, SemanticVersion right) => VersionComparer.VersionRelease.Compare(left, right);
}
