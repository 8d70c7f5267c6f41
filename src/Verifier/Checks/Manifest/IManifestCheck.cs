namespace Modules.Verifier.Checks.Manifest;

/// <summary>One law of the toolkit's own, between a manifest, a request and a host. Pure.</summary>
internal interface IManifestCheck
{
    /// <summary>What breaks the law.</summary>
    IEnumerable<ManifestFinding> Check(ManifestCase manifest);
}
