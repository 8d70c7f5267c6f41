using System.Diagnostics;

namespace Modules.Benchmarks.Gate;

/// <summary>Measures ways to do what can be done once only for each thing (a first instance, a load): all ways in turn, each time with a fresh thing.</summary>
internal sealed class Repeated
{
    // Longer than the runtime waits before it compiles again what is called often. It waits twice for each method: until it counts the calls, and until it has.
    private const int TieringPause = 150;

    private readonly List<(string Key, Action<int> Do)> _ways = [];

    /// <summary>Adds a way, which is given the number of the round.</summary>
    public void Add(string key, Action<int> way) => _ways.Add((key, way));

    /// <summary>Microseconds: the minimum, or what a quarter of the rounds stayed below.</summary>
    public void Measure(Measurements into, int rounds, int warmups = 3, bool quartile = false, Action? between = null)
    {
        var times = _ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < warmups + rounds; round++)
        {
            for (var way = 0; way < _ways.Count; way++)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                var begun = Stopwatch.GetTimestamp();
                _ways[way].Do(round);
                var elapsed = Stopwatch.GetTimestamp() - begun;
                bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
                if (round >= warmups)
                {
                    times[way].Add(elapsed * 1e6 / Stopwatch.Frequency);
                    into.Add($"{_ways[way].Key}.bytes", bytes);
                }
            }

            between?.Invoke();
            if (round < warmups)
            {
                Thread.Sleep(TieringPause);
            }
        }

        for (var way = 0; way < _ways.Count; way++)
        {
            times[way].Sort();
            into.Add(_ways[way].Key, times[way][quartile ? rounds / 4 : 0]);
        }
    }
}
