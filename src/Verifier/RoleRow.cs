using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>A role in a <see cref="RoleTable"/>. Immutable.</summary>
public sealed record RoleRow
{
    internal RoleRow(HostRole role)
    {
        Role = role;
    }

    /// <summary>The role, as the newest host that has it declares it.</summary>
    public HostRole Role { get; }

    /// <summary>Why no library can give the role, or null when one can.</summary>
    public string? Unusable { get; internal init; }

    /// <summary>What became of it since the older host.</summary>
    public PromiseState State { get; internal init; }

    /// <summary>What the role's version should be: the oldest host version with which it is known to be binary compatible; null when nothing is known.</summary>
    public string? ExpectedSince { get; internal init; }

    /// <summary>Types of the broken services, if the role is broken only because its modules may ask for them; ordered.</summary>
    public ImmutableArray<string> BrokenServices { get; internal init; } = [];

    /// <summary>What the table says wrongly of the role, and what to do; null when the row is true.</summary>
    public string? Problem { get; internal init; }
}

/// <summary>A service in a <see cref="RoleTable"/>. Immutable.</summary>
/// <param name="Service">The service.</param>
/// <param name="State">What became of it since the older host.</param>
public sealed record ServiceRow(HostService Service, PromiseState State);
