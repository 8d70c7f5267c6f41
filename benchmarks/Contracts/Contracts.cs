using Modules;

[assembly: ModuleHost(Bench.BenchHost.Name, Bench.BenchHost.Version)]

namespace Bench;

/// <summary>What module libraries say they are made for.</summary>
public static class BenchHost
{
    public const string Name = "bench";
    public const string Version = "1.0.0";
}

/// <summary>The role that is called.</summary>
[ModuleRole("Work", Since = "1.0.0")]
public abstract class Work
{
    public abstract int Next(int value);
}

/// <summary>The same as an interface, for comparison.</summary>
public interface IWork
{
    int Next(int value);
}

/// <summary>What a library does with its own classes, which only its own code can name: the floors that the host's ways are compared with.</summary>
[ModuleRole("Floors", Since = "1.0.0")]
public abstract class Floors
{
    /// <summary>A loop of calls that are inlined.</summary>
    public abstract int Inlined(int calls);

    /// <summary>A loop of calls that are neither virtual nor inlined.</summary>
    public abstract int Direct(int calls);

    /// <summary>A loop of <c>new</c> without arguments. Each instance is stored where the collector sees it.</summary>
    public abstract void New(int instances);

    /// <summary>A loop of <c>new</c> with two arguments.</summary>
    public abstract void New(int instances, IClock clock, ILog log);

    /// <summary>A delegate to a method of the library that makes an instance without arguments, and is not inlined.</summary>
    public abstract Func<Work> Maker();

    /// <summary>A delegate to a method of the library that makes an instance with two arguments, and is not inlined.</summary>
    public abstract Func<Work> Maker(IClock clock, ILog log);
}

/// <summary>A service.</summary>
[ModuleService]
public interface IClock
{
    long Now { get; }
}

/// <summary>Another one.</summary>
[ModuleService]
public interface ILog
{
    void Write(string line);
}
