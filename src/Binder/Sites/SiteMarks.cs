namespace Modules.Binder.Sites;

/// <summary>
/// What the leases of a site are marked with: the number of the site in the upper half, the epoch in the lower. Never zero, which is a free mark. Each drain begins an epoch, and waits
/// for the marks of those before.
/// </summary>
internal static class SiteMarks
{
    private const int EpochBits = 32;

    private static int _sites;

    /// <summary>The first epoch of a new site.</summary>
    public static long NewSite() => (long)(uint)Interlocked.Increment(ref _sites) << EpochBits;

    /// <summary>Whether a mark is of the site of <paramref name="epoch"/>, and of an earlier epoch.</summary>
    public static bool IsBefore(long mark, long epoch) => mark >>> EpochBits == epoch >>> EpochBits && mark < epoch;
}
