namespace Modules.Benchmarks.Gate;

/// <summary>A group of measurements that are made in a process of their own.</summary>
internal interface ISection
{
    /// <summary>The first part of its keys.</summary>
    string Name { get; }

    /// <summary>Variables of its process.</summary>
    IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    /// <summary>Measures, in that process.</summary>
    void Measure(Measurements into);
}
