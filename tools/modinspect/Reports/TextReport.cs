using System.Globalization;
using System.Text;
using Modules.Inspect.Inspection;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>The report for people: the answer first, then why, then where, then what there is instead.</summary>
internal sealed class TextReport
{
    private const int MostMembers = 3;

    private readonly StringBuilder _text = new();
    private readonly TextOptions _options;
    private readonly Paint _paint;

    private TextReport(TextOptions options)
    {
        _options = options;
        _paint = new Paint(options.UseColor);
    }

    public static string Write(InspectionResult inspection, TextOptions options)
    {
        var report = new TextReport(options);
        if (inspection.Verdicts.IsEmpty)
        {
            report.Line("Nothing was examined: there is no module library. Pass --all to examine every managed .dll of a folder.");
        }

        if (inspection.Columns > 1)
        {
            report.Matrix(inspection);
        }

        foreach (var verdict in inspection.Verdicts)
        {
            report.Verdict(verdict);
        }

        return report._text.ToString();
    }

    private void Matrix(InspectionResult inspection)
    {
        var rows = inspection.Libraries.Select(path => Path.GetFileName(path)).ToList();
        var columns = inspection.Hosts.Select(Name).ToList();
        var first = Math.Max("library".Length, rows.Max(row => row.Length));
        Line(_paint.Bold("library".PadRight(first) + string.Concat(columns.Select(column => $"  {column}"))));
        for (var row = 0; row < rows.Count; row++)
        {
            var line = new StringBuilder(rows[row].PadRight(first));
            for (var column = 0; column < columns.Count; column++)
            {
                var kind = inspection.Of(row, column).Kind;
                var width = Math.Max(columns[column].Length, "incompatible".Length);
                line.Append("  ").Append(_paint.Verdict(kind, Spelling.Of(kind).PadRight(width)));
            }

            Line(line.ToString().TrimEnd());
        }

        Line();
    }

    private void Verdict(Verdict verdict)
    {
        var library = verdict.Library;
        var breaking = verdict.Findings.Count(finding => finding.IsBreaking);
        var summary = verdict.Kind switch
        {
            VerdictKind.Compatible => "compatible",
            VerdictKind.Incompatible => string.Create(CultureInfo.InvariantCulture, $"incompatible: {breaking} {(breaking == 1 ? "cause" : "causes")}"),
            VerdictKind.Invalid => "invalid: no .NET image",
            _ => "not verified",
        };
        Line($"{_paint.Bold(library.Path)} against {Name(verdict.Host)}: {_paint.Verdict(verdict.Kind, summary)}");
        if (_options.IsQuiet)
        {
            return;
        }

        if (library.Version is not null)
        {
            Line($"  {library.Name} {library.Version}, {library.TargetFramework ?? "no target framework"}, {library.Architecture}; frameworks {string.Join(", ", verdict.Host.Frameworks)}");
        }

        if (library.Manifest is { } manifest)
        {
            Line($"  made for {manifest.Host} {manifest.HostVersion}, module API {manifest.ModuleApi}, compatibility {manifest.Compatibility}");
        }

        foreach (var module in verdict.Modules)
        {
            Module(verdict, module);
        }

        if (verdict.Examined.Assemblies > 0)
        {
            var examined = verdict.Examined;
            Line(_paint.Dim(string.Create(
                CultureInfo.InvariantCulture,
                $"  examined {examined.Assemblies} {(examined.Assemblies == 1 ? "assembly" : "assemblies")}, {examined.Types} types, {examined.Methods} methods, {examined.TypeReferences} type references, {examined.MemberReferences} member references")));
        }

        foreach (var finding in verdict.Findings.Where(finding => _options.IsVerbose || finding.Level > FindingLevel.Info))
        {
            Line();
            Finding(finding);
        }

        var hidden = verdict.Findings.Count(finding => finding.Level == FindingLevel.Info);
        if (hidden > 0 && !_options.IsVerbose)
        {
            Line(_paint.Dim(string.Create(CultureInfo.InvariantCulture, $"  {hidden} more for information; --verbose shows {(hidden == 1 ? "it" : "them")}")));
        }

        Line();
    }

    private void Module(Verdict verdict, ModuleVerdict module)
    {
        var role = verdict.Host.Roles.FirstOrDefault(role => role.Name == module.Module.Role);
        var rule = role is null
            ? "no known role"
            : $"role {role.Name} {role.Since ?? verdict.Host.Version} <= library {verdict.Library.Manifest!.HostVersion} <= host {verdict.Host.Version}";
        Line($"  module {_paint.Bold(module.Module.Name)}{(module.Module.Version is null ? string.Empty : $" {module.Module.Version}")} ({module.Module.Type}): {_paint.Verdict(module.Kind, Spelling.Of(module.Kind))}; {rule}");
    }

    private void Finding(Finding finding)
    {
        Line($"  {_paint.Level(finding.Level, Spelling.Of(finding.Level))} {_paint.Bold(finding.Rule.ToString())}{(finding.Symbol is null ? string.Empty : $" {finding.Symbol}")}");
        Line($"    {finding.Message}");
        if (finding.Exception is not null)
        {
            Line($"    throws {finding.Exception} {When(finding.Stage)}");
        }

        foreach (var candidate in finding.Candidates)
        {
            Line($"    there is {candidate}");
        }

        var members = finding.Where.GroupBy(place => place.Member, StringComparer.Ordinal).ToList();
        foreach (var places in members.Take(_options.IsVerbose ? members.Count : MostMembers))
        {
            Line($"    at {places.Key}{Locations(places)}");
        }

        if (members.Count > MostMembers && !_options.IsVerbose)
        {
            Line(_paint.Dim(string.Create(CultureInfo.InvariantCulture, $"    and in {members.Count - MostMembers} more members; --verbose shows them")));
        }

        if (!finding.Modules.IsEmpty)
        {
            Line($"    reached by {string.Join(", ", finding.Modules)}{(finding.Path.IsEmpty ? string.Empty : $" through {string.Join(" -> ", finding.Path)}")}");
        }
    }

    // Lines where there are symbols, else offsets; each once.
    private static string Locations(IEnumerable<FindingPlace> places)
    {
        var locations = places
            .Select(place => place.File is not null ? $"{place.File}:{place.Line}" : place.IlOffset is { } offset ? $"IL_{offset:x4}" : string.Empty)
            .Where(location => location.Length > 0)
            .Distinct()
            .ToList();
        return locations.Count == 0 ? string.Empty : $" ({string.Join(", ", locations)})";
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

    private static string Name(HostSurface host) => !host.IsKnown
        ? "no host"
        : host.Name is null ? host.Path ?? "the running process" : $"{host.Name} {host.Version}";

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
