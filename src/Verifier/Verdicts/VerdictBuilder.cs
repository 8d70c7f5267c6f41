using System.Collections.Immutable;
using Modules.Verifier.Checks.Manifest;

namespace Modules.Verifier.Verdicts;

/// <summary>Weighs findings: which module each one counts against, and what follows for the library.</summary>
internal static class VerdictBuilder
{
    /// <summary>The answer for a library that is judged by all its code.</summary>
    public static VerdictKind OfPlainLibrary(ImmutableArray<Finding> findings) =>
        findings.Any(finding => finding.Rule == Rules.NotDecided)
            ? VerdictKind.Unverifiable
            : findings.Any(finding => finding.IsBreaking) ? VerdictKind.Incompatible : VerdictKind.Compatible;

    /// <summary>The answer for each module: a finding counts against the modules that it names, and against all when it is about the library as a whole.</summary>
    public static ImmutableArray<ModuleVerdict> OfModules(ImmutableArray<ModuleManifest> modules, ImmutableArray<Finding> findings) =>
    [
        .. modules.Select(module =>
        {
            var own = Enumerable.Range(0, findings.Length).Where(index => CountsAgainst(findings[index], module.Name)).ToImmutableArray();
            return new ModuleVerdict(module, OfPlainLibrary([.. own.Select(index => findings[index])]), own);
        }),
    ];

    /// <summary>The answer for a module library: the worst of its modules', and of what is about the library as a whole.</summary>
    public static VerdictKind OfModuleLibrary(ImmutableArray<ModuleVerdict> modules, ImmutableArray<Finding> findings)
    {
        var whole = OfPlainLibrary([.. findings.Where(finding => finding.Modules.IsEmpty)]);
        var kinds = modules.Select(module => module.Kind).Append(whole).ToList();
        var hasLostModule = findings.Any(finding => finding.IsBreaking && !finding.Modules.IsEmpty && !finding.Modules.Any(name => modules.Any(module => module.Module.Name == name)));
        return hasLostModule || kinds.Contains(VerdictKind.Incompatible)
            ? VerdictKind.Incompatible
            : kinds.Contains(VerdictKind.Unverifiable) ? VerdictKind.Unverifiable : VerdictKind.Compatible;
    }

    public static ImmutableArray<Finding> Merge(ImmutableArray<ManifestFinding> manifest, ImmutableArray<Finding> proof) =>
        FindingBuilder.Order(manifest.Select(found => found.Finding).Concat(proof));

    // What no module reaches is latent and names none: it counts against nobody.
    private static bool CountsAgainst(Finding finding, string module) =>
        finding.Modules.IsEmpty ? finding.Level > FindingLevel.Latent : finding.Modules.Contains(module);
}
