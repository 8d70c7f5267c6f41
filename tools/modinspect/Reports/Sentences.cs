using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>The sentences that the reports for people share.</summary>
internal static class Sentences
{
    /// <summary>The answer for everything, in one line.</summary>
    public static string Summary(Report report)
    {
        if (report.Libraries is [{ Cells: [var only] } library])
        {
            return IsUnread(library)
                ? $"{Verdict(only)}: {only.Verdict.Findings[0].Message}"
                : $"{Verdict(only)}: {library.Description.Path} {Against(only)}{Causes(only)}";
        }

        var worst = report.Cells.Any(cell => cell.IsUnverified) ? "not verified" : report.Cells.Any(cell => cell.OpenCauses > 0) ? "incompatible" : "compatible";
        var refused = report.Libraries.Count(library => library.Cells.Any(IsRefused));
        var libraries = Spelling.Count(report.Libraries.Length, "library", "libraries");
        return report.Hosts switch
        {
            [{ Surface: null }] => $"{worst}: {(refused == 0 ? libraries : $"{refused} of {libraries}")} without a host",
            [var host] => $"{worst}: {(refused == 0 ? libraries : $"{refused} of {libraries}")} against {host.Label}",
            _ when report.Libraries is [var single] => $"{worst}: {single.Description.Path} with {(refused == 0 ? All(report.Hosts.Length) : $"{single.Cells.Count(IsRefused)} of {report.Hosts.Length}")} hosts",
            _ => $"{worst}: {(refused == 0 ? libraries : $"{refused} of {libraries}")} against {report.Hosts.Length} hosts",
        };
    }

    /// <summary>The answer for one library.</summary>
    public static string Summary(ReportLibrary library)
    {
        if (library.Cells is [var only])
        {
            return $"{Verdict(only)}{Causes(only)}";
        }

        var good = library.Cells.Count(cell => !IsRefused(cell));
        return good == library.Cells.Length ? $"compatible with {All(good)} hosts"
            : good == 0 ? $"compatible with none of the {library.Cells.Length} hosts"
            : $"compatible with {good} of {library.Cells.Length} hosts";
    }

    /// <summary>One word, or two, for a cell.</summary>
    public static string Verdict(ReportCell cell) => cell.IsAccepted ? "accepted" : Verdict(cell.Verdict.Kind);

    public static string Verdict(VerdictKind kind) => kind == VerdictKind.Unverifiable ? "not verified" : Spelling.Of(kind);

    /// <summary>The library in one line: what it is, and what it was made for.</summary>
    public static string Library(LibraryDescription library)
    {
        var what = $"{library.Name} {library.Version}, {library.TargetFramework ?? "no target framework"}, {library.Architecture}";
        return library.Manifest is { } manifest ? $"{what}; {MadeFor(manifest)}" : $"{what}; not a module library";
    }

    // In a method of its own, so that Modules.Abstractions, which needs netstandard, is not even loaded for what is no module library.
    private static string MadeFor(LibraryManifest manifest)
    {
        var compatibility = manifest.Compatibility == LibraryCompatibility.RoleTable ? "compatible by the role table" : "for this version only";
        return $"made for {manifest.Host} {manifest.HostVersion}, module API {manifest.ModuleApi}, {compatibility}{(manifest.Check is null ? string.Empty : " and by its own check")}";
    }

    public static string Examined(ExaminedCounts examined) =>
        $"examined {Spelling.Count(examined.Assemblies, "assembly", "assemblies")}, {Spelling.Count(examined.Types, "type")}, {Spelling.Count(examined.Methods, "method")}, "
        + $"{Spelling.Count(examined.TypeReferences, "type reference")}, {Spelling.Count(examined.MemberReferences, "member reference")}";

    /// <summary>What a level means.</summary>
    public static string Meaning(FindingLevel level) => level switch
    {
        FindingLevel.FailsLoad => "nothing of the library works",
        FindingLevel.FailsType => "a type does not load",
        FindingLevel.Corrupts => "a wrong object is used, memory is damaged, or the process dies",
        FindingLevel.FailsCall => "a method throws when it is first called",
        FindingLevel.Changes => "runs, with another result",
        FindingLevel.Latent => "only reflection, or code that nothing calls, gets there",
        _ => "worth knowing",
    };

    /// <summary>What happens and when.</summary>
    public static string Effect(Finding finding) =>
        finding.Rule == Rules.NotDecided ? $"not checked; at worst {Meaning(finding.Level)}"
        : finding.Rule == Rules.VerifierFault ? "nothing is known of it"
        : Effect(finding.Level, finding.Stage, finding.Exception);

    /// <summary>What happens and when.</summary>
    public static string Effect(FindingLevel level, FailureStage stage, string? exception) => level switch
    {
        _ when exception is not null => $"throws {exception} {When(stage)}",
        FindingLevel.Corrupts => "throws nothing: objects or memory are damaged, or the process ends",
        FindingLevel.Changes => "throws nothing: the result is another one",
        FindingLevel.FailsLoad => "refused before anything is loaded",
        _ => "throws nothing",
    };

    /// <summary>What to do, or null where the message says it with the names filled in, as those of the toolkit's own laws do.</summary>
    public static string? Remedy(Finding finding) =>
        finding.Rule.Id.StartsWith("MOD0", StringComparison.Ordinal) || finding.Rule.Id is "MOD1001" or "MOD1002" or "MOD1005" or "MOD1006" or "MOD1008" ? null : finding.Rule.Remedy;

    /// <summary>Which of several hosts have a cause, the first one named.</summary>
    public static string Hosts(ReportCause cause, Report report) =>
        cause.Hosts.Length == report.Hosts.Length ? "with every host"
        : cause.Hosts is [var only] ? $"with {only.Label} only"
        : $"first with {cause.Hosts[0].Label}, also with {string.Join(", ", cause.Hosts.Skip(1).Select(host => host.Label))}";

    /// <summary>What the host has instead, unless the message says it already.</summary>
    public static IEnumerable<string> Candidates(Finding finding)
    {
        var message = SymbolText.Message(finding);
        return finding.Candidates.Select(SymbolText.Of).Where(candidate => !message.Contains(candidate, StringComparison.Ordinal));
    }

    /// <summary>Places by member; none where the message names the only one.</summary>
    public static IEnumerable<IGrouping<string, FindingPlace>> Places(Finding finding)
    {
        var places = finding.Where.GroupBy(place => place.Member, StringComparer.Ordinal);
        return finding.Where is [{ File: null, IlOffset: null, Member: var only }] && SymbolText.Message(finding).StartsWith($"{SymbolText.Place(only)} ", StringComparison.Ordinal) ? [] : places;
    }

    /// <summary>The lines of places in one member by file, each once; offsets where there are no lines and they are asked for.</summary>
    public static IEnumerable<PlaceLine> Lines(IEnumerable<FindingPlace> places, bool withOffsets)
    {
        var byFile = places.ToLookup(place => place.File, StringComparer.Ordinal);
        return byFile
            .Where(file => file.Key is not null)
            .Select(file => new PlaceLine(file.Key, $"{BelowHere(file.Key!)}:{string.Join(", ", file.Select(place => place.Line).Distinct())}"))
            .Concat(byFile[null].Where(place => withOffsets && place.IlOffset is not null).Select(place => new PlaceLine(null, $"IL_{place.IlOffset:x4}")).Distinct());
    }

    /// <summary>Why versions alone reject a library whose references all bind, or null.</summary>
    public static string? NarrowWindow(ReportCell cell) => cell.Verdict.Kind == VerdictKind.Incompatible && cell.IsProven
        ? "only the declared versions reject it: everything that it uses binds to this host (--proven admits it)"
        : null;

    /// <summary>Whether the file is no assembly, or could not be read: then its one finding is all there is to say.</summary>
    public static bool IsUnread(ReportLibrary library) => library.Description.Version is null && library.Causes.Length == 1;

    // A compiler that ran here names files by full paths; the reader is here too.
    private static string BelowHere(string file)
    {
        var here = Environment.CurrentDirectory + Path.DirectorySeparatorChar;
        return file.StartsWith(here, StringComparison.Ordinal) ? file[here.Length..] : file;
    }

    private static string All(int count) => count == 2 ? "both" : $"all {count}";

    private static string Against(ReportCell cell) => cell.Host.Surface is null ? "without a host" : $"against {cell.Host.Label}";

    private static bool IsRefused(ReportCell cell) => cell.OpenCauses > 0 || cell.IsUnverified;

    private static string Causes(ReportCell cell)
    {
        var accepted = cell.Findings.Where(found => !found.IsOpen).Select(found => ReportCause.KeyOf(found.Finding)).Distinct().Count();
        var open = cell.OpenCauses == 0 ? string.Empty : $", {Spelling.Count(cell.OpenCauses, "cause")}";
        return accepted == 0 ? open : $"{open}, {accepted} accepted";
    }

    private static string When(FailureStage stage) => stage switch
    {
        FailureStage.Load => "when the library is loaded",
        FailureStage.Type => "when the type is loaded",
        FailureStage.Jit => "when the method is first called",
        FailureStage.Call => "when the instruction runs",
        FailureStage.Attribute => "when the attributes are read",
        _ => "never",
    };
}

/// <summary>Lines of a source file as reports show them, or an offset where there are none.</summary>
/// <param name="File">Path of the file, or null for an offset.</param>
/// <param name="Text">What is shown; empty where there is nothing to show.</param>
internal sealed record PlaceLine(string? File, string Text);
