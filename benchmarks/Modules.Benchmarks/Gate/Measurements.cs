using System.Text.Json;

namespace Modules.Benchmarks.Gate;

/// <summary>What was measured: a value by a key such as <c>calls.collectible.pgo/site</c>. Times are minima (or medians, where a thing can be done once only), so that of two measurements the smaller is the better one.</summary>
internal sealed class Measurements
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);

    public double this[string key] => _values.TryGetValue(key, out var value) ? value : double.NaN;

    public static Measurements Parse(string json)
    {
        var parsed = new Measurements();
        foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, double>>(json)!)
        {
            parsed.Add(key, value);
        }

        return parsed;
    }

    public void Add(string key, double value) => _values[key] = _values.TryGetValue(key, out var known) ? Math.Min(known, value) : value;

    public void Add(Measurements other)
    {
        foreach (var (key, value) in other._values)
        {
            Add(key, value);
        }
    }

    public string ToJson(bool indented = false) =>
        JsonSerializer.Serialize(_values.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 3)), indented ? Indented : null);
}
