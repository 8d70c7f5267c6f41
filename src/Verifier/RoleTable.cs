using System.Collections.Immutable;
using Modules.Verifier.Roles;

namespace Modules.Verifier;

/// <summary>
/// The role table of a host: since which host version each role is binary compatible. Against an older build of the host it tells whether the table is true: what a library may do with the older
/// contracts is examined against the newer ones by the rules that judge libraries. Immutable, safe for concurrent use.
/// </summary>
public sealed class RoleTable
{
    internal RoleTable(HostSurface host, HostSurface? older)
    {
        Host = host;
        Older = older;
    }

    /// <summary>The host.</summary>
    public HostSurface Host { get; }

    /// <summary>The older host that it was compared with, or null.</summary>
    public HostSurface? Older { get; }

    /// <summary>The module API version that libraries for this host are compiled with, or null when the host has no Modules.Abstractions.</summary>
    public int? ModuleApi { get; internal init; }

    /// <summary>The oldest module API version that this host accepts, or null when the host has no Modules.Abstractions.</summary>
    public int? OldestModuleApi { get; internal init; }

    /// <summary>The roles, ordered by name.</summary>
    public ImmutableArray<RoleRow> Roles { get; internal init; } = [];

    /// <summary>The services, ordered by type.</summary>
    public ImmutableArray<ServiceRow> Services { get; internal init; } = [];

    /// <summary>What changed for libraries since the older host, worst first: first what roles and services expose, then what lies beside them.</summary>
    public ImmutableArray<ContractChange> Changes { get; internal init; } = [];

    /// <summary>What is wrong with the host's own declaration, and what to do; null when nothing is.</summary>
    public string? Problem { get; internal init; }

    /// <summary>Whether nothing that the table says is wrong.</summary>
    public bool IsTrue => Problem is null && Roles.All(row => row.Problem is null);

    /// <summary>Whether everything could be compared.</summary>
    public bool IsDecided => Roles.All(row => row.State != PromiseState.NotDecided) && Services.All(row => row.State != PromiseState.NotDecided);

    /// <summary>Reads the table of a host.</summary>
    /// <param name="host">The host.</param>
    public static RoleTable Of(HostSurface host) => RoleTableReader.Read(host, null, default);

    /// <summary>Reads the table of a host and compares it with an older build of the same host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="older">An older build of it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException"><paramref name="older"/> is another host, a newer build, or has no roles.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static RoleTable Compare(HostSurface host, HostSurface older, CancellationToken cancellationToken = default) =>
        RoleTableReader.Read(host, RoleTableReader.Comparable(host, older), cancellationToken);
}
