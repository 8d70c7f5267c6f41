namespace Modules.Inspect;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>Three numbers, such as <c>1.0.0</c>.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
