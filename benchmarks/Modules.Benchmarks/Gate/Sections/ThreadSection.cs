using System.Diagnostics;
using Bench;
using Modules.Benchmarks.Subjects;
using Modules.Binder;

namespace Modules.Benchmarks.Gate.Sections;

/// <summary>Leases on one thread and on two at once, and what a storm of swaps costs a reader.</summary>
internal sealed class ThreadSection : ISection
{
    private const int Leases = 20_000;

    private readonly BindingSite<Work> _site = new();
    private int _sum;

    public string Name => "threads";

    public void Measure(Measurements into)
    {
        using var host = new RunningHost();
        var factory = host.Load(Libraries.Small, unloadable: true).GetFactory<Work>("adder");
        _site.Swap(factory.Create());
        for (var warmup = 0; warmup < 4; warmup++)
        {
            Enumerable.Range(0, 40).ToList().ForEach(_ => Loop());
            Thread.Sleep(200);
        }

        for (var round = 0; round < 20; round++)
        {
            into.Add($"{Name}/one", Enumerable.Range(0, 10).Min(_ => Loop()));
            into.Add($"{Name}/two", AtOnce());
        }

        into.Add($"{Name}/calm", Enumerable.Range(0, 100).Min(_ => Loop()));
        into.Add($"{Name}/storm", InStorm(factory));
    }

    // The slower of two threads that run together, in the best of their rounds.
    private double AtOnce()
    {
        const int Rounds = 20;
        var times = new double[2, Rounds];
        using var together = new Barrier(2);
        var threads = Enumerable.Range(0, 2).Select(thread => new Thread(() =>
        {
            Loop();
            for (var round = 0; round < Rounds; round++)
            {
                together.SignalAndWait();
                times[thread, round] = Loop();
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Enumerable.Range(0, Rounds).Min(round => Math.Max(times[0, round], times[1, round]));
    }

    // A thousand swaps a second, each with a drain, while the reader runs: the median, because every swap should count.
    private double InStorm(Loader.ModuleFactory<Work> factory)
    {
        using var stop = new ManualResetEventSlim();
        var storm = new Thread(() =>
        {
            while (!stop.Wait(1))
            {
                _site.Swap(factory.Create());
                _site.Drain(TimeSpan.FromSeconds(10));
            }
        });
        storm.Start();
        var times = Enumerable.Range(0, 2000).Select(_ => Loop()).Order().ToList();
        stop.Set();
        storm.Join();
        return times[times.Count / 4];
    }

    private double Loop()
    {
        var begun = Stopwatch.GetTimestamp();
        var sum = 0;
        for (var i = 0; i < Leases; i++)
        {
            using var lease = _site.Enter(out var work);
            sum += work.Next(i);
        }

        _sum = sum;
        return (Stopwatch.GetTimestamp() - begun) * 1e9 / Stopwatch.Frequency / Leases;
    }
}
