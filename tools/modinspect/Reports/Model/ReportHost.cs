using Modules.Verifier;

namespace Modules.Inspect.Reports.Model;

/// <summary>A column. Immutable.</summary>
/// <param name="Label">Short and unique among the columns: name and version, or what tells its path from the others'.</param>
/// <param name="Given">Position on the command line.</param>
/// <param name="Surface">The host, or null when none is given.</param>
internal sealed record ReportHost(string Label, int Given, HostSurface? Surface)
{
    /// <summary>The version that its contracts declare, or what its label may be read as; null when no host is given.</summary>
    public string? Version => Surface is null ? null : Surface.Version ?? Label;
}
