namespace Modules.Inspect.Reports;

/// <summary>A report that is asked for: <c>FORMAT</c> or <c>FORMAT=FILE</c>. Immutable.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">Where to write it, or null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    public static readonly string[] Formats = ["text", "json", "sarif", "markdown", "html", "msbuild"];

    /// <returns>The target, or null when the text names no format.</returns>
    public static ReportTarget? Parse(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        var target = cut < 0 ? new ReportTarget(text, null) : new ReportTarget(text[..cut], text[(cut + 1)..]);
        return Formats.Contains(target.Format) && target.File is not "" ? target : null;
    }
}
