namespace Modules.Binder.Management;

/// <summary>Compares parameters.</summary>
internal static class ParameterText
{
    /// <summary>A text that is the same for the same keys and values, in whatever order; none and null are the same.</summary>
    public static string Of(ModuleParameters? parameters) =>
        string.Join('\n', (parameters ?? ModuleParameters.Empty).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
