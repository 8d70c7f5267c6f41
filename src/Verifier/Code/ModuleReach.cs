using System.Collections.Immutable;
using Modules.Verifier.Checks;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>Which modules reach which code of a library, and by which path. Conservative: what may be reached counts as reached.</summary>
internal sealed class ModuleReach
{
    private readonly List<(string Module, ReachedCode Code)> _modules = [];

    /// <summary>The code that a module reaches, beginning with what makes it and the members of its role.</summary>
    public void Add(string module, ReachedCode code) => _modules.Add((module, code));

    /// <summary>Names of the modules that reach a place, ordered.</summary>
    public ImmutableArray<string> ModulesAt(Place place) =>
        [.. _modules.Where(item => item.Code.Contains(place)).Select(item => item.Module).Order(StringComparer.Ordinal)];

    /// <summary>A path from a module's entry to a place, outermost first.</summary>
    public ImmutableArray<string> PathTo(Place place) =>
        _modules.Where(item => item.Code.Contains(place)).OrderBy(item => item.Module, StringComparer.Ordinal).Select(item => item.Code.PathTo(place)).FirstOrDefault([]);
}
