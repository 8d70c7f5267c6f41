using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>Colours text for a terminal, or leaves it plain.</summary>
internal readonly struct Paint(bool isOn)
{
    public string Bold(string text) => Code("1", text);

    public string Dim(string text) => Code("2", text);

    public string Verdict(VerdictKind kind, string text) => Code(kind switch { VerdictKind.Compatible => "1;32", VerdictKind.Incompatible => "1;31", _ => "1;33" }, text);

    public string Level(FindingLevel level, string text) => Code(level >= FindingLevel.FailsCall ? "31" : level >= FindingLevel.Latent ? "33" : "2", text);

    private string Code(string code, string text) => isOn ? $"\e[{code}m{text}\e[0m" : text;
}
