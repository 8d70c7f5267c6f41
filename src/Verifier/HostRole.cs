namespace Modules.Verifier;

/// <summary>A role that a host declares. Immutable.</summary>
/// <param name="Name">Name of the role.</param>
/// <param name="Type">Full name of the class; nested types with <c>/</c>.</param>
/// <param name="Assembly">Simple name of the contracts assembly.</param>
/// <param name="Since">Role version as written, or null when the role names none (then it is the host's version).</param>
/// <param name="IsUsable">Whether it is a public abstract class with at least one virtual member of its own.</param>
public sealed record HostRole(string Name, string Type, string Assembly, string? Since, bool IsUsable);

/// <summary>A service that a host offers to modules' constructors. Immutable.</summary>
/// <param name="Type">Full name of the interface or class; nested types with <c>/</c>.</param>
/// <param name="Assembly">Simple name of the contracts assembly.</param>
public sealed record HostService(string Type, string Assembly);
