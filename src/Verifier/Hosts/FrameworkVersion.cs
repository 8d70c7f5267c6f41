namespace Modules.Verifier.Hosts;

/// <summary>
/// The version of a framework as its folder is named: numbers, and labels of a preview. Ordered as semantic versions are. Immutable.
/// NuGet.Versioning reads the same, but takes longer to load than all folders to read; nearly every library beside a configuration comes here.
/// </summary>
internal sealed class FrameworkVersion : IComparable<FrameworkVersion>
{
    private readonly string _text;
    private readonly string[] _labels;

    private FrameworkVersion(string text, Version numbers, string[] labels)
    {
        _text = text;
        Numbers = numbers;
        _labels = labels;
    }

    /// <summary>Always four numbers.</summary>
    public Version Numbers { get; }

    public bool IsPreview => _labels.Length > 0;

    /// <returns>The version, or null when the text is none.</returns>
    public static FrameworkVersion? Parse(string text)
    {
        var build = text.IndexOf('+', StringComparison.Ordinal);
        var plain = build < 0 ? text : text[..build];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        var numbers = dash < 0 ? plain : plain[..dash];
        if (!Version.TryParse(numbers.Contains('.', StringComparison.Ordinal) ? numbers : $"{numbers}.0", out var version))
        {
            return null;
        }

        string[] labels = dash < 0 ? [] : plain[(dash + 1)..].Split('.');
        return Array.Exists(labels, string.IsNullOrEmpty)
            ? null
            : new FrameworkVersion(text, new Version(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)), labels);
    }

    public int CompareTo(FrameworkVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Numbers.CompareTo(other.Numbers);
        if (order != 0 || IsPreview != other.IsPreview)
        {
            // A preview comes before its release.
            return order != 0 ? order : other.IsPreview.CompareTo(IsPreview);
        }

        for (var i = 0; i < _labels.Length && i < other._labels.Length; i++)
        {
            if (CompareLabels(_labels[i], other._labels[i]) is var difference && difference != 0)
            {
                return difference;
            }
        }

        return _labels.Length.CompareTo(other._labels.Length);
    }

    public override string ToString() => _text;

    // Numbers come in their order, before words.
    private static int CompareLabels(string left, string right)
    {
        var isLeftNumber = int.TryParse(left, out var leftNumber);
        var isRightNumber = int.TryParse(right, out var rightNumber);
        return isLeftNumber && isRightNumber ? leftNumber.CompareTo(rightNumber)
            : isLeftNumber != isRightNumber ? isRightNumber.CompareTo(isLeftNumber)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
