namespace Modules.Verifier.Checks.Manifest;

/// <summary>A finding about a manifest.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Module">Name of the module that it is about, or null when it is about the library as a whole.</param>
internal sealed record ManifestFinding(Finding Finding, string? Module = null)
{
    public static ManifestFinding Of(Rule rule, string message, string? module = null) =>
        new(new Finding(rule, message) { Modules = module is null ? [] : [module] }, module);
}
