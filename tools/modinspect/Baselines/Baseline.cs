using System.Collections.Immutable;

namespace Modules.Inspect.Baselines;

/// <summary>Findings that are known and accepted, each with its reason. Immutable.</summary>
/// <param name="Path">The file, as given.</param>
/// <param name="Entries">In the order of the file.</param>
internal sealed record Baseline(string Path, ImmutableArray<BaselineEntry> Entries);
