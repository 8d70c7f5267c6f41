using System.Collections.Immutable;

namespace Modules.Verifier.Hosts;

/// <summary>What the contracts of a host declare. Immutable.</summary>
/// <param name="Name">Name of the host, or null.</param>
/// <param name="Version">Version of the host as written, or null.</param>
/// <param name="Roles">Roles, ordered by name.</param>
/// <param name="Services">Services, ordered by type.</param>
/// <param name="Contracts">Simple names of the assemblies that declare any of these, ordered.</param>
internal sealed record HostManifest(
    string? Name,
    string? Version,
    ImmutableArray<HostRole> Roles,
    ImmutableArray<HostService> Services,
    ImmutableArray<string> Contracts)
{
    public static HostManifest None { get; } = new(null, null, [], [], []);
}
