using System.Diagnostics;

namespace Modules.Benchmarks.Gate;

/// <summary>
/// Measures ways against each other on a machine that is not quiet: short rounds of all ways in turn, and the minimum of each. Whatever disturbs a round makes it longer, never shorter, and what
/// lasts for longer disturbs all ways alike. Read ratios.
/// </summary>
internal sealed class Interleaved
{
    private readonly List<Way> _ways = [];

    /// <summary>Adds a way.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="operations">How often <paramref name="copies"/> do the thing in one run.</param>
    /// <param name="copies">The same code once or more, at several addresses; the fastest counts.</param>
    public void Add(string key, int operations, params Action[] copies) => _ways.Add(new Way(key, operations, copies));

    /// <summary>Nanoseconds for each operation, and bytes allocated for it on this thread (<c>key.bytes</c>).</summary>
    public void Measure(Measurements into, int rounds, int warmups = 4, int runsToWarm = 40)
    {
        // Tiered compilation instruments after 30 calls, and compiles again when nothing was compiled for 100 ms.
        for (var warmup = 0; warmup < warmups; warmup++)
        {
            foreach (var copy in _ways.SelectMany(way => way.Copies))
            {
                for (var run = 0; run < runsToWarm; run++)
                {
                    copy();
                }
            }

            Thread.Sleep(200);
        }

        foreach (var way in _ways)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            way.Copies[0]();
            into.Add($"{way.Key}.bytes", (double)(GC.GetAllocatedBytesForCurrentThread() - before) / way.Operations);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in _ways)
            {
                foreach (var copy in way.Copies)
                {
                    var begun = Stopwatch.GetTimestamp();
                    copy();
                    way.Best = Math.Min(way.Best, Stopwatch.GetTimestamp() - begun);
                }
            }
        }

        foreach (var way in _ways)
        {
            into.Add(way.Key, way.Best * 1e9 / Stopwatch.Frequency / way.Operations);
        }
    }

    private sealed class Way(string key, int operations, Action[] copies)
    {
        public string Key => key;

        public int Operations => operations;

        public Action[] Copies => copies;

        public double Best { get; set; } = double.MaxValue;
    }
}
