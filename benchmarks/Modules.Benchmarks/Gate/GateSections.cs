using Modules.Benchmarks.Gate.Sections;

namespace Modules.Benchmarks.Gate;

/// <summary>All sections.</summary>
internal static class GateSections
{
    public static IReadOnlyList<ISection> All { get; } =
    [
        new CallSection(collectible: false, pgo: true),
        new CallSection(collectible: false, pgo: false),
        new CallSection(collectible: true, pgo: true),
        new CallSection(collectible: true, pgo: false),
        new ThreadSection(),
        new FirstSection(),
        new LoadSection(),
        new VerifySection(),
        new UnloadSection(),
        new CrowdSection(),
    ];
}
