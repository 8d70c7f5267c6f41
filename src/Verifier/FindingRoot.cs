namespace Modules.Verifier;

/// <summary>The one change of a host that several findings follow from, such as a member that it adds to an interface which many types of a library implement. Immutable.</summary>
/// <param name="Symbol">What has changed in the host, spelt as <see cref="Finding.Symbol"/> is.</param>
/// <param name="Message">What is wrong, of all types that meet it; one sentence.</param>
public sealed record FindingRoot(string Symbol, string Message);
