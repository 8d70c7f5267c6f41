using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Baselines;

/// <summary>Matches findings with a baseline and remembers which entries were needed. Not shared between threads.</summary>
internal sealed class BaselineUse(Baseline baseline)
{
    private readonly HashSet<BaselineEntry> _used = [];
    private readonly ILookup<(string, string), BaselineEntry> _entries = baseline.Entries.ToLookup(entry => (entry.Rule, entry.Symbol));

    /// <summary>Why a finding is accepted, or null: every member that meets it must have an entry.</summary>
    public string? ReasonFor(Finding finding, LibraryDescription library, string? hostVersion)
    {
        if (!BaselineEntry.CanAccept(finding))
        {
            return null;
        }

        var reasons = new List<string>();
        foreach (var key in BaselineEntry.KeysOf(finding, library))
        {
            if (_entries[(key.Rule, key.Symbol)].FirstOrDefault(entry => entry.Accepts(key, hostVersion)) is not { } entry)
            {
                return null;
            }

            _used.Add(entry);
            reasons.Add(entry.Reason);
        }

        return string.Join("; ", reasons.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The entries that nothing needed, of those that this run could have needed: of assemblies that were examined, for hosts that were asked for.</summary>
    public ImmutableArray<BaselineEntry> Unused(IEnumerable<(Verdict Verdict, string? HostVersion)> examined)
    {
        var runs = examined.Where(run => run.Verdict.Plan is not null).ToList();
        return [.. baseline.Entries.Where(entry => !_used.Contains(entry) && runs.Exists(run => entry.IsFor(run.HostVersion) && IsAbout(entry, run.Verdict)))];
    }

    private static bool IsAbout(BaselineEntry entry, Verdict verdict)
    {
        var name = entry.Member is null ? null : Reports.SymbolParts.AssemblyOf(entry.Member) ?? entry.Symbol;
        return name is null || verdict.Plan!.Assemblies.Any(assembly => assembly.Image is not null && assembly.Name == name);
    }
}
