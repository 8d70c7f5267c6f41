using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Text;

/// <summary>Colours text for a terminal and links it, or leaves it plain.</summary>
internal readonly struct Paint(bool useColor, bool useLinks)
{
    public string Bold(string text) => Code("1", text);

    public string Dim(string text) => Code("2", text);

    public string Verdict(ReportCell cell, string text) => cell.IsAccepted ? Code("33", text) : Verdict(cell.Verdict.Kind, text);

    public string Verdict(VerdictKind kind, string text) => Code(kind switch { VerdictKind.Compatible => "1;32", VerdictKind.Incompatible => "1;31", _ => "1;33" }, text);

    public string Level(FindingLevel level, string text) => Code(level >= FindingLevel.FailsCall ? "1;31" : level >= FindingLevel.Latent ? "33" : "2", text);

    /// <summary>Links a text to a file that is there; OSC 8, as most terminals have it.</summary>
    public string File(string path, string text) => useLinks && System.IO.File.Exists(path)
        ? $"\e]8;;{new Uri(Path.GetFullPath(path)).AbsoluteUri}\e\\{text}\e]8;;\e\\"
        : text;

    private string Code(string code, string text) => useColor && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
