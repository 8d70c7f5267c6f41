using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>The answer for one module. Immutable.</summary>
/// <param name="Module">The module, with the role that it gives filled in.</param>
/// <param name="Kind">Whether it binds.</param>
/// <param name="Findings">Indexes into <see cref="Verdict.Findings"/> of what it can reach, ascending.</param>
public sealed record ModuleVerdict(ModuleManifest Module, VerdictKind Kind, ImmutableArray<int> Findings);
