using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace Modules;

/// <summary>The parameters that a selection gives to a module: keys with values, in the order given. Immutable, safe for concurrent use.</summary>
public sealed class ModuleParameters : IReadOnlyCollection<KeyValuePair<string, string>>
{
    /// <summary>No parameters.</summary>
    public static readonly ModuleParameters Empty = new ModuleParameters(Array.Empty<KeyValuePair<string, string>>());

    private readonly KeyValuePair<string, string>[] _pairs;

    /// <summary>Makes parameters of <paramref name="pairs"/>.</summary>
    /// <param name="pairs">Keys and values; neither is null. Keys are compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">A key or a value is null, or a key stands twice.</exception>
    public ModuleParameters(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        if (pairs is null)
        {
            throw new ArgumentNullException(nameof(pairs));
        }

        _pairs = new List<KeyValuePair<string, string>>(pairs).ToArray();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in _pairs)
        {
            if (pair.Key is null || pair.Value is null)
            {
                throw new ArgumentException("A parameter needs a key and a value.", nameof(pairs));
            }

            if (!keys.Add(pair.Key))
            {
                throw new ArgumentException($"The parameter '{pair.Key}' is given twice.", nameof(pairs));
            }
        }
    }

    /// <summary>Number of parameters.</summary>
    public int Count => _pairs.Length;

    /// <summary>Value of <paramref name="key"/>, or null when it is not given.</summary>
    /// <param name="key">Key of the parameter, compared ordinally.</param>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in _pairs)
            {
                if (string.Equals(pair.Key, key, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Value of <paramref name="key"/> as text, or <paramref name="fallback"/> when it is not given.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="fallback">What to return when the parameter is not given.</param>
    public string GetText(string key, string fallback = "") => this[key] ?? fallback;

    /// <summary>Value of <paramref name="key"/> as an integer, or <paramref name="fallback"/> when it is not given.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="fallback">What to return when the parameter is not given.</param>
    /// <exception cref="FormatException">The value is no 64-bit integer.</exception>
    public long GetInteger(string key, long fallback = 0) =>
        this[key] is not { } text
            ? fallback
            : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw NotA("64-bit integer", key, text);

    /// <summary>Value of <paramref name="key"/> as a number, or <paramref name="fallback"/> when it is not given.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="fallback">What to return when the parameter is not given.</param>
    /// <exception cref="FormatException">The value is no number.</exception>
    public double GetNumber(string key, double fallback = 0) =>
        this[key] is not { } text
            ? fallback
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw NotA("number", key, text);

    /// <summary>Value of <paramref name="key"/> as a truth value, or <paramref name="fallback"/> when it is not given.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="fallback">What to return when the parameter is not given.</param>
    /// <exception cref="FormatException">The value is neither <c>true</c> nor <c>false</c>.</exception>
    public bool GetBoolean(string key, bool fallback = false) =>
        this[key] is not { } text
            ? fallback
            : bool.TryParse(text, out var value)
                ? value
                : throw NotA("'true' or 'false'", key, text);

    /// <summary>Value of <paramref name="key"/> as a duration, or <paramref name="fallback"/> when it is not given.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="fallback">What to return when the parameter is not given.</param>
    /// <exception cref="FormatException">The value is no duration.</exception>
    public TimeSpan GetDuration(string key, TimeSpan fallback = default) =>
        this[key] is not { } text
            ? fallback
            : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw NotA("duration (hh:mm:ss)", key, text);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static FormatException NotA(string what, string key, string text) =>
        new FormatException($"The parameter '{key}' is '{text}', which is not a {what}.");
}
