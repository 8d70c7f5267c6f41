using System.Collections.Immutable;
using NuGet.Versioning;

namespace Modules.Verifier.Selection;

/// <summary>The laws between the modules of a selection: unique names, requirements, conflicts, no circles (MOD0014, MOD0020 to MOD0023).</summary>
internal static class SelectionChecks
{
    /// <param name="verdicts">The verdicts of the selection.</param>
    /// <param name="loaded">What is loaded already and stays: it meets requirements, and it conflicts. What the selection names anew counts once, as it is selected.</param>
    public static ImmutableArray<Finding> Check(ImmutableArray<Verdict> verdicts, IReadOnlyList<VerifiedLibrary> loaded)
    {
        var modules = verdicts
            .SelectMany(verdict => verdict.Modules.Select(module => new Selected(verdict.Library.Path, module.Module)))
            .ToList();
        var selected = modules.Select(module => module.Manifest.Name).ToHashSet(StringComparer.Ordinal);
        modules.AddRange(loaded.SelectMany(library => library.Modules.Where(module => !selected.Contains(module.Name)).Select(module => new Selected(library.Image.Path, module))));
        var byName = modules.ToLookup(module => module.Manifest.Name, StringComparer.Ordinal);
        return
        [
            .. Duplicates(byName),
            .. modules.SelectMany(module => Requirements(module, byName)),
            .. modules.SelectMany(module => Conflicts(module, byName)),
            .. Cycles(modules, byName),
        ];
    }

    private static IEnumerable<Finding> Duplicates(ILookup<string, Selected> byName) => byName
        .Where(same => same.Select(module => module.Library).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(same => Finding(
            Rules.DuplicateModuleName,
            $"The name '{same.Key}' is given to a module by each of {string.Join(" and ", same.Select(module => $"'{module.Library}'").Distinct(StringComparer.Ordinal))}. Select one of them only.",
            same.Key));

    private static IEnumerable<Finding> Requirements(Selected module, ILookup<string, Selected> byName)
    {
        foreach (var required in module.Manifest.Requires)
        {
            if (byName[required.Name].FirstOrDefault() is not { } other)
            {
                yield return Finding(
                    Rules.RequiredModuleMissing,
                    $"Module '{module.Manifest.Name}' ('{module.Library}') requires module '{required.Name}'{Range(required)}, which is not selected.",
                    module.Manifest.Name);
            }
            else if (!Satisfies(other.Manifest.Version, required.VersionRange))
            {
                yield return Finding(
                    Rules.RequiredModuleVersion,
                    $"Module '{module.Manifest.Name}' ('{module.Library}') requires module '{required.Name}'{Range(required)}; selected is {other.Manifest.Version ?? "one without a version"} ('{other.Library}').",
                    module.Manifest.Name);
            }
        }
    }

    private static IEnumerable<Finding> Conflicts(Selected module, ILookup<string, Selected> byName) =>
        from conflict in module.Manifest.Conflicts
        from other in byName[conflict.Name].Take(1)
        where Satisfies(other.Manifest.Version, conflict.VersionRange)
        select Finding(
            Rules.ModulesConflict,
            $"Module '{module.Manifest.Name}' ('{module.Library}') cannot work beside module '{conflict.Name}'{Range(conflict)} ('{other.Library}'). Select one of them only.",
            module.Manifest.Name,
            conflict.Name);

    private static IEnumerable<Finding> Cycles(List<Selected> modules, ILookup<string, Selected> byName)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules.OrderBy(module => module.Manifest.Name, StringComparer.Ordinal))
        {
            if (!done.Contains(module.Manifest.Name) && Circle(module.Manifest.Name, [], byName) is { } circle)
            {
                done.UnionWith(circle);
                yield return Finding(
                    Rules.RequirementCycle,
                    $"Modules require each other in a circle: {string.Join(" -> ", circle.Append(circle[0]))}. One of them must do without the other.",
                    [.. circle]);
            }
        }
    }

    // The circle that a module is itself a part of, beginning with it; null when there is none.
    private static List<string>? Circle(string name, List<string> path, ILookup<string, Selected> byName)
    {
        if (path.Contains(name))
        {
            return path[0] == name ? path : null;
        }

        return byName[name]
            .SelectMany(module => module.Manifest.Requires)
            .Select(required => Circle(required.Name, [.. path, name], byName))
            .FirstOrDefault(circle => circle is not null);
    }

    private static bool Satisfies(string? version, string? range) =>
        range is null
        || !VersionRange.TryParse(range, out var allowed)
        || (NuGetVersion.TryParse(version, out var parsed) && allowed.Satisfies(parsed));

    private static string Range(ModuleRelation relation) => relation.VersionRange is null ? string.Empty : $" {relation.VersionRange}";

    private static Finding Finding(Rule rule, string message, params ImmutableArray<string> modules) => new(rule, message) { Modules = modules };

    private sealed record Selected(string Library, ModuleManifest Manifest);
}
