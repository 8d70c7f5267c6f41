using Modules.Verifier;
using NuGet.Versioning;

namespace Modules.Inspect.Baselines;

/// <summary>One accepted finding: rule, symbol and member are the key. Immutable.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Symbol">The symbol of the finding; for a finding without one the library's name.</param>
/// <param name="Member">The member that meets it; for a finding about a module <c>module NAME</c>; null means all.</param>
/// <param name="Hosts">The host versions that it holds for, in NuGet's interval notation, or null for all.</param>
/// <param name="Reason">Why it is accepted; never empty.</param>
internal sealed record BaselineEntry(string Rule, string Symbol, string? Member, string? Hosts, string Reason)
{
    /// <summary>The keys of a finding: one for each member that meets it.</summary>
    public static IEnumerable<(string Rule, string Symbol, string? Member)> KeysOf(Finding finding, LibraryDescription library)
    {
        var members = finding.Where.Select(place => (string?)place.Member).ToList();
        if (members.Count == 0)
        {
            members.AddRange(finding.Modules.Select(module => $"module {module}").DefaultIfEmpty<string?>(null));
        }

        return members.Distinct(StringComparer.Ordinal).Select(member => (finding.Rule.Id, finding.Symbol ?? library.Name, member));
    }

    /// <summary>Faults and unreadable files cannot be accepted: nothing is known of the library then.</summary>
    public static bool CanAccept(Finding finding) => finding.Rule != Rules.VerifierFault && finding.Rule != Rules.InvalidImage;

    public bool Accepts((string Rule, string Symbol, string? Member) key, string? hostVersion) =>
        Rule == key.Rule
        && Symbol == key.Symbol
        && (Member is null || (key.Member is not null && StableName.Of(Member) == StableName.Of(key.Member)))
        && IsFor(hostVersion);

    /// <summary>Whether it holds for a host; an entry with a range never holds for a host without a version.</summary>
    public bool IsFor(string? hostVersion) =>
        Hosts is null || (NuGetVersion.TryParse(hostVersion, out var version) && VersionRange.Parse(Hosts).Satisfies(version));
}
